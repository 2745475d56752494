import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { tableProblem, tidyName } from '../names.ts'
import { isPresent } from '../present.ts'
import { joinLate } from '../talk-groups.ts'

/**
 * Where somebody sits, so that they talk with whoever sits there too: they say it, or the teacher does, and the later word
 * stands. Who is in no group yet while the class talks joins one.
 */
export function sit(lesson: Lesson, command: CommandOf<'sit'>, given: Given): readonly Entry[] | Refusal {
  if (command.student !== undefined && given.by !== lesson.owner) return { refused: 'not-yours' }
  const student = lesson.students.get(command.student ?? given.by)
  if (!student) return { refused: command.student === undefined ? 'no-seat' : 'no-such-student' }
  if (lesson.stage.at === 'closed') return { refused: 'lesson-closed', at: lesson.moves.at(-1)?.at ?? lesson.startedAt }
  if (lesson.settings.talk !== 'groups') return { refused: 'not-this-step' }
  const table = tidyName(command.table)
  const problem = tableProblem(table)
  if (problem) return problem
  if (student.table === table) return []
  return [
    { ...said(given), kind: 'sat', student: student.id, table },
    ...(isPresent(student) ? joinLate(lesson, { ...student, table }, given) : []),
  ]
}
