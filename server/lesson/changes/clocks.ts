import { later } from '../clock.ts'
import type { EntryOf } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Instant } from '../settings.ts'

/** Until when the class has time. Without a limit for all nobody has a time of their own. */
export function setClock(lesson: Lesson, until: Instant | null): void {
  lesson.clock = until
  if (until !== null) return
  for (const one of lesson.students.values()) one.clock = null
}

/** All phones pause, or go on. */
export function pause(lesson: Lesson, entry: EntryOf<'paused'>): void {
  if (!entry.on && lesson.pausedAt !== null) goOn(lesson, lesson.pausedAt, entry.at)
  lesson.pausedAt = entry.on ? entry.at : null
}

/** After a pause that began then: every time ends as much later as the pause was long. */
function goOn(lesson: Lesson, began: Instant, now: Instant): void {
  const seconds = Math.max(0, Date.parse(now) - Date.parse(began)) / 1000
  if (lesson.clock !== null) lesson.clock = later(lesson.clock, seconds)
  for (const student of lesson.students.values())
    if (student.clock !== null) student.clock = later(student.clock, seconds)
}
