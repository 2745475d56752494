import { typeOf, type Question } from '../../quiz/questions.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { countedAnswer, isLate } from '../may.ts'
import type { Instant } from '../settings.ts'
import { studentsByName } from './students-by-name.ts'

/** What a teacher gave. `levels` as in the entry. */
interface Given {
  mark: number
  comment: string
  levels: readonly number[] | null
}

/** One written answer with what a teacher gave it. */
export interface MarkedText {
  answer: string
  student: string
  nickname: string
  /** Place in the list, from 1. */
  number: number
  at: Instant
  late: boolean
  words: string
  /** What the program gave, 0 to 1; null where only a teacher can. */
  program: number | null
  /** The teacher's mark and words; null until given. */
  graded: Given | null
  /** What the teacher gave an earlier answer of the same student, where this one has nothing yet; null otherwise. */
  earlier: Given | null
}

/** Every answer that counts of one written question, in the order of the class list. */
export interface Marking {
  question: Question
  number: number
  of: number
  texts: readonly MarkedText[]
}

/** Null when there is no such question. */
export function markView(lesson: Lesson, questionId: string): Marking | null {
  const at = lesson.pin.questions.findIndex(({ id }) => id === questionId)
  const question = lesson.pin.questions[at]
  if (!question) return null
  const texts = studentsByName(lesson).flatMap((student) => {
    const answer = countedAnswer(student, questionId)
    return answer ? [{ student, answer }] : []
  })
  return {
    question,
    number: at + 1,
    of: lesson.pin.questions.length,
    texts: texts.map(({ student, answer }, place) => markedText(lesson, student, question, answer, place + 1)),
  }
}

function markedText(lesson: Lesson, student: Student, question: Question, answer: Answer, number: number): MarkedText {
  const before = student.answers.findLast((one) => one.question === question.id && one !== answer && one.graded)
  return {
    answer: answer.id,
    student: student.id,
    nickname: student.nickname,
    number,
    at: answer.at,
    late: isLate(lesson, student, answer),
    words: typeOf(question, lesson.pin.article).plain(question, answer.response),
    program: answer.mark,
    graded: given(answer),
    earlier: answer.graded ? null : given(before),
  }
}

const given = (answer: Answer | undefined): MarkedText['graded'] =>
  answer?.graded ? { mark: answer.graded.mark, comment: answer.graded.comment, levels: answer.graded.levels } : null

/** A written answer of a question, also one that does not count any more; null when there is none of this id. */
export function answerIn(
  lesson: Lesson,
  questionId: string,
  answerId: string,
): { student: string; nickname: string; graded: MarkedText['graded']; counts: boolean } | null {
  for (const student of lesson.students.values()) {
    const answer = student.answers.find(({ id, question }) => id === answerId && question === questionId)
    if (answer)
      return {
        student: student.id,
        nickname: student.nickname,
        graded: given(answer),
        counts: countedAnswer(student, questionId) === answer,
      }
  }
  return null
}
