import { typeOf } from '../../quiz/questions.ts'
import { waitingLate } from '../late.ts'
import type { Lesson, Student } from '../lesson.ts'
import { countedAnswer } from '../may.ts'
import { certaintyReview } from './review-certainty.ts'
import type { ReviewQuestion } from './review-facility.ts'
import { lastVoices } from '../votes.ts'
import { studentsByName } from './students-by-name.ts'

/** The wrong answer that most gave. */
export interface Distractor {
  written: boolean
  /** Null where it is called by its words. */
  letter: string | null
  /** Inline Markdown of an option; the words themselves of a written answer. */
  text: string
  count: number
}

/** What a teacher looks at first; an empty list or null where there is nothing true to say. */
export interface LookFirst {
  hardest: (ReviewQuestion & { distractor: Distractor | null }) | null
  /** Questions of which several were sure, and not right; those with most of them first. */
  sureAndWrong: readonly { id: string; number: number; prompt: string; count: number }[]
  /** Questions that the class could answer so far. */
  open: number
  /** Answered fewer than half of those. */
  little: readonly { id: string; nickname: string; answered: number }[]
  /** Answers that came after their vote was over and wait for the teacher. */
  late: number
  toMark: readonly ReviewQuestion[]
  /** Texts begun and not handed in, by question; empty while the lesson goes on, when everybody may still be writing. */
  drafts: readonly { id: string; number: number; count: number }[]
}

/** With fewer marked answers the number says more about those few than about the question. */
const leastAnswers = 5
/** A question that more than this share of the class had is not one to go back to first. */
const hardBelow = 0.6

/** @param questions of `reviewView` */
export function lookFirst(lesson: Lesson, questions: readonly ReviewQuestion[]): LookFirst {
  const students = studentsByName(lesson)
  const open = lesson.pin.questions.filter(({ id }) => wasOpen(lesson, id))
  const answered = (student: Student) => open.filter(({ id }) => countedAnswer(student, id)).length
  const hard = questions
    .filter((question) => question.answered - question.unmarked >= leastAnswers && (question.facility ?? 1) < hardBelow)
    .sort((a, b) => (a.facility ?? 1) - (b.facility ?? 1))[0]
  return {
    hardest: hard ? { ...hard, distractor: distractorOf(lesson, hard.id) } : null,
    sureAndWrong: sureAndWrong(lesson, students),
    open: open.length,
    little: students
      .map((student) => ({ id: student.id, nickname: student.nickname, answered: answered(student) }))
      .filter((student) => student.answered * 2 < open.length),
    late: students.reduce((sum, student) => sum + waitingLate(student).length, 0),
    toMark: questions.filter(({ unmarked }) => unmarked > 0),
    drafts: lesson.stage.at === 'closed' ? draftsOf(lesson, students) : [],
  }
}

/** One alone is looked at in the question's own review. */
const severalSure = 2

function sureAndWrong(lesson: Lesson, students: readonly Student[]): LookFirst['sureAndWrong'] {
  return lesson.pin.questions
    .map((question, at) => {
      const given = students.flatMap((student) => {
        const answer = countedAnswer(student, question.id)
        return answer ? [{ student, answer }] : []
      })
      const count = certaintyReview(lesson, question, given)?.sureAndWrong.length ?? 0
      return { id: question.id, number: at + 1, prompt: question.prompt, count }
    })
    .filter(({ count }) => count >= severalSure)
    .sort((a, b) => b.count - a.count)
}

/** A led question has been on, or the class has gone at its own pace. */
const wasOpen = (lesson: Lesson, question: string): boolean =>
  lesson.moves.some(({ stage }) => stage.at === 'own-pace' || (stage.at === 'question' && stage.question === question))

/** Told when at least two did and more than gave any other. */
function distractorOf(lesson: Lesson, id: string): Distractor | null {
  const question = lesson.pin.questions.find((one) => one.id === id)
  if (!question) return null
  const responses = lastVoices(lesson, question).map(({ response }) => response)
  const type = typeOf(question, lesson.pin.article)
  const wrong = type
    .tally(question, responses)
    .filter(({ correct }) => correct === false)
    .sort((a, b) => b.count - a.count)
  const [most, second] = wrong
  if (!most || most.count < 2 || most.count === second?.count) return null
  return { written: type.written, letter: most.letter, text: most.text, count: most.count }
}

const draftsOf = (lesson: Lesson, students: readonly Student[]): LookFirst['drafts'] =>
  lesson.pin.questions
    .map(({ id }, at) => ({
      id,
      number: at + 1,
      count: students.filter((student) => student.drafts.has(id) && !countedAnswer(student, id)).length,
    }))
    .filter(({ count }) => count > 0)
