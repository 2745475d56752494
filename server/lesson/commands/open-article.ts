import type { Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { mayRead } from '../may.ts'
import { notOpenYet } from '../own-pace.ts'

/** Notes the first time that a student opens the article. */
export function openArticle(lesson: Lesson, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  if (!mayRead(lesson, student, given.now)) return notOpenYet(lesson, given.now) ?? { refused: 'not-this-step' }
  return student.openedAt === null ? [{ ...said(given), kind: 'opened', student: student.id }] : []
}
