import { afterMinutes, clockNow, clockOf, mostMinutes, takesTime } from '../clock.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/**
 * A time for the step that is on, for all or for one student; null takes it away. Like a move it names the newest move
 * that the desk has seen, so that no press gives its minutes to the next step.
 */
export function time(lesson: Lesson, command: CommandOf<'time'>, given: Given): readonly Entry[] | Refusal {
  const { limit } = command
  if (command.from !== lesson.movedBy) return { refused: 'moved-meanwhile' }
  if (!takesTime(lesson.stage)) return { refused: 'no-time-here' }
  const student = command.student === null ? null : lesson.students.get(command.student)
  if (student === undefined) return { refused: 'no-such-student' }
  const clock = clockOf(lesson, student)
  const timed = (until: string | null): Entry[] => [{ ...said(given), kind: 'timed', student: command.student, until }]
  if (limit === null) return (student ? student.clock : clock) === null ? [] : timed(null)
  const minutes = 'more' in limit ? limit.more : limit.minutes
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes)
    return { refused: 'minutes-out-of-range', most: mostMinutes }
  if (clock === null && (student || 'more' in limit)) return { refused: 'no-clock' }
  const now = clockNow(lesson, given.now)
  const from = clock !== null && 'more' in limit && clock > now ? clock : now
  return timed(afterMinutes(from, minutes))
}
