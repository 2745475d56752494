import { typeOf, type Question } from '../quiz/questions.ts'
import type { Lesson, Student } from './lesson.ts'
import { wasAtOwnPace } from './own-pace.ts'
import type { Instant } from './settings.ts'

/** How long a student is asked before reading. More would take the time from the text. */
export const beforeSeconds = 120

/** What is asked before reading: closed questions and polls, and none whose answer is a place in the text. */
export const askedBefore = ({ pin }: Lesson): readonly Question[] =>
  pin.questions.filter((question) => {
    const type = typeOf(question, pin.article)
    return !type.written && !type.sentencesAtMost
  })

/** A lesson in which something is asked before reading. */
export const asksBefore = (lesson: Lesson): boolean => lesson.settings.before !== null && askedBefore(lesson).length > 0

/** How a student stands before reading. */
export interface Before {
  /** Until when they may answer; null where their two minutes have not begun. */
  until: Instant | null
  /** They may answer now. */
  open: boolean
}

/**
 * Null where a student is not asked before reading, or no more: then the text opens as usual. At own pace that is once
 * they went on, answered everything or had their two minutes; led, when the teacher goes on.
 */
export function beforeOf(lesson: Lesson, student: Student, now: Instant): Before | null {
  if (!student.asked || !asksBefore(lesson)) return null
  if (lesson.stage.at === 'before') return since(lesson.moves.at(-1)?.at ?? lesson.startedAt, now)
  if (lesson.stage.at !== 'own-pace' || couldRead(lesson) || student.openedAt !== null || student.before.done)
    return null
  if (student.before.begunAt === null) return { until: null, open: false }
  if (askedBefore(lesson).every(({ id }) => student.newest.has(`${id} 0`))) return null
  const begun = since(student.before.begunAt, now)
  return begun.open ? begun : null
}

/** When two minutes that began then are over. */
export const untilOf = (begun: Instant): Instant => new Date(Date.parse(begun) + beforeSeconds * 1000).toISOString()

function since(begun: Instant, now: Instant): { until: Instant; open: boolean } {
  const until = untilOf(begun)
  return { until, open: now <= until }
}

/** The class had the text before it went at its own pace, or was asked already. */
const couldRead = ({ moves }: Lesson): boolean =>
  moves.some(({ stage }) => stage.at !== 'lobby' && stage.at !== 'own-pace')

/** The text has been open to somebody, so that nobody can be asked before it any more. */
export const wasRead = (lesson: Lesson): boolean =>
  wasAtOwnPace(lesson) ||
  lesson.moves.some(({ stage }) => stage.at !== 'lobby' && stage.at !== 'before' && stage.at !== 'own-pace')

/** Whether a newcomer is asked, so that the two halves stay alike in size; undefined where nobody is. @param chance as in `Given` */
export function drawAsked(lesson: Lesson, chance: (below: number) => number): boolean | undefined {
  if (!asksBefore(lesson)) return undefined
  if (lesson.settings.before === 'all') return true
  const phones = [...lesson.students.values()].filter(({ paper }) => !paper)
  const asked = phones.filter((student) => student.asked).length
  const rest = phones.length - asked
  return asked === rest ? chance(2) === 0 : asked < rest
}
