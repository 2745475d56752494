import { beforeOf } from '../before.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { notOpenYet } from '../own-pace.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** At own pace, before reading: the two minutes begin, or the student goes on to the text. Twice is once. */
export function before(lesson: Lesson, command: CommandOf<'before'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  if (lesson.stage.at !== 'own-pace') return { refused: 'not-this-step' }
  const early = notOpenYet(lesson, given.now)
  if (early) return early
  const now = beforeOf(lesson, student, given.now)
  if (!now || (command.step === 'begun' && now.until !== null)) return []
  return [{ ...said(given), kind: 'asked', student: student.id, step: command.step }]
}
