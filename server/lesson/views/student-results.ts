import { typeOf } from '../../quiz/questions.ts'
import type { Lesson } from '../lesson.ts'
import { countedAnswer, isLate, keyWasShown, mayAskForKeys, waitsForMark } from '../may.ts'
import type { Instant } from '../settings.ts'
import { shownKey, type ShownKey } from './shown-key.ts'
import { sumOfCertainty } from './shown-certainty.ts'
import { lateIn, type StudentLate } from './student-late.ts'
import { promptOf } from './post-place.ts'
import { studentIn } from './student-home.ts'

export interface ResultRow {
  id: string
  number: number
  prompt: string
  /** The answer in plain words; null when none was handed in. */
  answer: string | null
  /** What was begun and not handed in, in plain words; null when an answer was, or nothing was begun. */
  draft: string | null
  /** Why they kept their answer or changed it; null when they did not say. */
  because: string | null
  late: boolean
  /** What came after its vote was over; null when nothing did. */
  cameLate: StudentLate | null
  points: number
  /** Points earned; null while a teacher has still to mark, or the key is not shown yet. */
  earned: number | null
  key: ShownKey | null
  /** A written answer that waits for the teacher's mark. */
  waits: boolean
}

export interface StudentResults {
  title: string
  you: string
  rows: readonly ResultRow[]
  /** Points earned so far and the most those questions give; unmarked ones are in neither. */
  earned: number
  most: number
  waiting: number
  /** Certainty points so far, and the most those questions give; null where none were to be earned. */
  certainty: { earned: number; most: number } | null
  /** The student may ask for the answers now; answering ends then. */
  mayAsk: boolean
  /** All keys have been shown to this student. */
  complete: boolean
  /** `question`: its number, where it was written to one's own group; null in a discussion. */
  posts: readonly { number: number; question: number | null; prompt: string; text: string; at: Instant }[]
}

/** A student's own results; keys only of questions whose key they have been shown. */
export function studentResultsView(lesson: Lesson, studentId: string, now: Instant): StudentResults {
  const student = studentIn(lesson, studentId)
  const rows = lesson.pin.questions.map((question, at): ResultRow => {
    const answer = countedAnswer(student, question.id)
    const key = shownKey(lesson, student, question.id)
    const draft = answer ? undefined : student.drafts.get(question.id)
    const mark = key ? (answer ? key.mark : 0) : null
    return {
      id: question.id,
      number: at + 1,
      prompt: question.prompt,
      answer: answer ? typeOf(question, lesson.pin.article).plain(question, answer.response) : null,
      draft: draft ? typeOf(question, lesson.pin.article).plain(question, draft.response) : null,
      because: answer?.because ?? null,
      late: answer ? isLate(lesson, student, answer) : false,
      cameLate: lateIn(lesson, student, question),
      points: question.points,
      earned: mark === null ? null : mark * question.points,
      key,
      waits: key !== null && answer !== undefined && waitsForMark(question, answer),
    }
  })
  const marked = rows.filter((row) => row.earned !== null)
  const complete = lesson.pin.questions.every(({ id }) => keyWasShown(lesson, student, id))
  return {
    title: lesson.pin.title,
    you: student.nickname,
    rows,
    earned: marked.reduce((sum, row) => sum + (row.earned ?? 0), 0),
    most: marked.reduce((sum, row) => sum + row.points, 0),
    certainty: sumOfCertainty(rows.map(({ key }) => key?.certainty ?? null)),
    waiting: rows.filter((row) => row.waits).length,
    mayAsk: !complete && mayAskForKeys(lesson, student, now),
    complete,
    posts: [...lesson.posts.values()]
      .filter((post) => post.student === student.id && post.withdrawnAt === null)
      .map((post) => ({
        number: post.number,
        question: post.question === null ? null : 1 + lesson.pin.questions.findIndex(({ id }) => id === post.question),
        prompt: promptOf(lesson, post),
        text: post.text,
        at: post.at,
      })),
  }
}
