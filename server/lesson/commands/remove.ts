import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** Takes a student out; the store then erases name and words from the whole log. */
export function remove(lesson: Lesson, command: CommandOf<'remove'>, given: Given): readonly Entry[] | Refusal {
  if (lesson.removed.has(command.student)) return []
  return lesson.students.has(command.student)
    ? [{ ...said(given), kind: 'removed', student: command.student }]
    : { refused: 'no-such-student' }
}
