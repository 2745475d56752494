import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** A new closing time, for one student or for all; null is none, or for one student that of all. */
export function extend(lesson: Lesson, command: CommandOf<'extend'>, given: Given): readonly Entry[] | Refusal {
  if (command.student !== null && !lesson.students.has(command.student)) return { refused: 'no-such-student' }
  if (command.until !== null && command.until <= given.now) return { refused: 'in-the-past' }
  return [{ ...said(given), kind: 'extended', student: command.student, until: command.until }]
}
