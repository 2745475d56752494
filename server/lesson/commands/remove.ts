import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { leftAlone } from '../talk-groups.ts'

/** Takes a student out; the store then erases name and words from the whole log. Whom that leaves to talk with nobody joins others. */
export function remove(lesson: Lesson, command: CommandOf<'remove'>, given: Given): readonly Entry[] | Refusal {
  if (lesson.removed.has(command.student)) return []
  if (!lesson.students.has(command.student)) return { refused: 'no-such-student' }
  return [{ ...said(given), kind: 'removed', student: command.student }, ...leftAlone(lesson, command.student, given)]
}
