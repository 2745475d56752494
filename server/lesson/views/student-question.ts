import { typeOf } from '../../quiz/questions.ts'
import { placeOfPassage, type Place } from '../../quiz/text/locate.ts'
import type { Feedback, FormBody, SheetOption } from '../../quiz/types/question-type.ts'
import type { Lesson, Student } from '../lesson.ts'
import {
  countedAnswer,
  isLate,
  keyWasShown,
  markOf,
  mayAnswer,
  mayOpenQuestion,
  questionOf,
  savingShowsKey,
} from '../may.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../settings.ts'
import type { Round } from '../stage.ts'
import { studentIn } from './student-home.ts'

/** What may be seen once the key is shown. */
export interface ShownKey extends Feedback {
  explanation: string | null
  place: Place | null
  /** The teacher's words for a written answer; null when none were given. */
  comment: string | null
  /** 0 to 1; null where a teacher has still to mark, or nothing was handed in. */
  mark: number | null
}

/** One question as its student may see it now, built field by field: no key, feedback or explanation before its time. */
export interface StudentQuestion {
  id: string
  type: string
  number: number
  of: number
  prompt: string
  points: number
  sheet: readonly SheetOption[]
  written: boolean
  /** Advice on length for an essay; null for other types. */
  words: number | null
  /** The round that may be answered now; null when none, and then `closed` says why. */
  round: Round | null
  closed: Refusal | null
  /** Saving shows the key at once and ends answering. */
  showsKey: boolean
  /** What counts so far; `fields` fill the form again. */
  answer: { id: string; at: Instant; fields: FormBody; plain: string; late: boolean } | null
  draft: { at: Instant; fields: FormBody } | null
  key: ShownKey | null
  /** Ids of the neighbours that may be opened; null at the ends. */
  previous: string | null
  next: string | null
}

/** Null when there is no such question, or it may not be opened yet. */
export function studentQuestionView(
  lesson: Lesson,
  studentId: string,
  questionId: string,
  now: Instant,
): StudentQuestion | null {
  const student = studentIn(lesson, studentId)
  const question = questionOf(lesson, questionId)
  if (!question || !mayOpenQuestion(lesson, questionId, now)) return null
  const type = typeOf(question, lesson.pin.article)
  const may = mayAnswer(lesson, student, questionId, now)
  const answer = countedAnswer(student, questionId)
  const draft = student.drafts.get(questionId)
  const { questions } = lesson.pin
  const at = questions.indexOf(question)
  const neighbour = (step: number) => {
    const other = questions[at + step]
    return other && mayOpenQuestion(lesson, other.id, now) ? other.id : null
  }
  return {
    id: question.id,
    type: question.type,
    number: at + 1,
    of: questions.length,
    prompt: question.prompt,
    points: question.points,
    sheet: type.sheet(question),
    written: type.written,
    words: question.type === 'essay' ? question.words : null,
    round: 'round' in may ? may.round : null,
    closed: 'refused' in may ? may : null,
    showsKey: savingShowsKey(lesson),
    answer: answer
      ? {
          id: answer.id,
          at: answer.at,
          fields: type.writeForm(question, answer.response),
          plain: type.plain(question, answer.response),
          late: isLate(lesson, student, answer),
        }
      : null,
    draft: draft ? { at: draft.at, fields: type.writeForm(question, draft.response) } : null,
    key: shownKey(lesson, student, questionId),
    previous: neighbour(-1),
    next: neighbour(1),
  }
}

/** The key with all its words, once it was shown to this student; else null. */
export function shownKey(lesson: Lesson, student: Student, questionId: string): ShownKey | null {
  const question = questionOf(lesson, questionId)
  if (!question || !keyWasShown(lesson, student, questionId)) return null
  const answer = countedAnswer(student, questionId)
  return {
    ...typeOf(question, lesson.pin.article).feedback(question, answer?.response ?? null),
    explanation: question.explanation,
    place: question.passage && placeOfPassage(lesson.pin.article, question.passage),
    comment: answer?.graded?.comment ?? null,
    mark: answer ? markOf(answer) : null,
  }
}
