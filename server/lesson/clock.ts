import type { Lesson, Student } from './lesson.ts'
import type { Instant } from './settings.ts'
import type { Stage } from './stage.ts'

/** What comes so many seconds after its time still counts: a slow network is nobody's fault. The pages say so. */
export const graceSeconds = 5

/** Most minutes that a step can be given at once: a double lesson and a half. */
export const mostMinutes = 180

/** Steps in which pupils work by themselves, so that they can be given a time. */
export const takesTime = (stage: Stage): boolean =>
  stage.at === 'reading' || stage.at === 'discussion' || (stage.at === 'question' && stage.phase !== 'revealed')

/** Until when this student has time for the step that is on: the later of the class's time and their own; null when there is no limit. */
export function clockOf(lesson: Lesson, student: Student | null): Instant | null {
  if (lesson.clock === null) return null
  const own = student?.clock ?? null
  return own !== null && own > lesson.clock ? own : lesson.clock
}

/** While all phones are paused every clock stands still: it is as late as when the pause began. */
export const clockNow = ({ pausedAt }: Lesson, now: Instant): Instant => pausedAt ?? now

/** The time of a vote and its grace are over for this student: since when; null while they may answer. */
export function timeOver(lesson: Lesson, student: Student, now: Instant): Instant | null {
  const until = clockOf(lesson, student)
  return until !== null && clockNow(lesson, now) > later(until, graceSeconds) ? until : null
}

/** The first whole minute that gives so many minutes from `at`: the clock time that is said is when it ends, and no part of a minute is taken off. */
export const afterMinutes = (at: Instant, minutes: number): Instant =>
  new Date(Math.ceil(Date.parse(at) / 60_000 + minutes) * 60_000).toISOString()

/** So many seconds later. */
export const later = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1000).toISOString()
