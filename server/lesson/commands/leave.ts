import type { Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { leftAlone } from '../talk-groups.ts'

/** "Not you?": nobody's browser holds the seat until its student comes back. Whom that leaves to talk with nobody joins others. */
export function leave(lesson: Lesson, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student?.seat?.tokenHash) return []
  return [{ ...said(given), kind: 'left', student: student.id }, ...leftAlone(lesson, student.id, given)]
}
