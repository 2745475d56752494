import { clockNow, clockOf, graceSeconds } from '../lesson/clock.ts'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { ClockWords } from '../words/en/clock.ts'
import { words } from '../words/en.ts'

/** Locals of `partials/clock`: the time for the step that is on, as a clock time; a script adds the minutes left. */
export interface ClockPart {
  label: string
  text: string
  /** What stands there once it is over. */
  over: string
  /** That a vote takes what comes a little later; "" elsewhere, and once it takes nothing. */
  note: string
  /** For how many milliseconds after the time that is true; 0 elsewhere. */
  grace: number
  /** Milliseconds left when this was written, by the server's clock: a phone's own may be wrong. Less than 0 while its grace runs; null when that is over too, or when it stands still. */
  left: number | null
  says: ClockWords
}

const says = words.clock
const graceMs = 1000 * graceSeconds

/**
 * Null where the step has no limit.
 * @param student whose time it is; null for the whole class, on the teacher's screens
 * @param over what is said when it is over
 */
export function toClockPart(lesson: Lesson, student: Student | null, now: Date, over?: string): ClockPart | null {
  const until = clockOf(lesson, student)
  if (until === null) return null
  const at = words.times.clockOrDay(until, now)
  const isVote = lesson.stage.at === 'question' && lesson.stage.phase === 'voting'
  const left = Date.parse(until) - Date.parse(clockNow(lesson, now.toISOString()))
  const isOver = over ?? says.overAt(at)
  const runs = left > 0 || (isVote && left >= -graceMs)
  const stands = lesson.pausedAt === null ? says.until(at) : says.still(Math.floor(left / 60_000))
  return {
    label: says.label,
    text: left > 0 ? stands : isOver,
    over: isOver,
    note: isVote && runs ? says.grace(graceSeconds) : '',
    grace: isVote ? graceMs : 0,
    left: runs && lesson.pausedAt === null ? left : null,
    says: student ? says.phone : says.screen,
  }
}
