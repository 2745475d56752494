import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { nameKey, nameProblem, tidyName } from '../names.ts'

/** The teacher gives a student another name, under the same rules as joining. */
export function rename(lesson: Lesson, command: CommandOf<'rename'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(command.student)
  if (!student) return { refused: 'no-such-student' }
  const nickname = tidyName(command.nickname)
  const problem = nameProblem(nickname)
  if (problem) return problem
  const taken = [...lesson.students.values()].find(
    (other) => other !== student && nameKey(other.nickname) === nameKey(nickname),
  )
  if (taken) return { refused: 'name-taken', nickname: taken.nickname, student: taken.id, by: 'teacher' }
  return nickname === student.nickname ? [] : [{ ...said(given), kind: 'renamed', student: student.id, nickname }]
}
