import type { Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { mayRead } from '../may.ts'
import { notOpenYet } from '../own-pace.ts'

/** "I have read it". */
export function read(lesson: Lesson, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  if (!mayRead(lesson, student, given.now)) return notOpenYet(lesson, given.now) ?? { refused: 'not-this-step' }
  return student.readAt === null ? [{ ...said(given), kind: 'read', student: student.id }] : []
}
