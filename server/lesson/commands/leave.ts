import type { Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** "Not you?": nobody's browser holds the seat until its student comes back. */
export function leave(lesson: Lesson, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  return student?.seat?.tokenHash ? [{ ...said(given), kind: 'left', student: student.id }] : []
}
