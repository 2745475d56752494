import type { Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { mayAskForKeys } from '../may.ts'

/** A student is shown all answers: after the lesson is closed, or, at own pace, by asking once their own time is over. Ends their answering. */
export function showKeys(lesson: Lesson, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  if (lesson.pin.questions.every(({ id }) => student.shown.has(id))) return []
  if (!mayAskForKeys(lesson, student, given.now)) return { refused: 'answers-not-open' }
  return [{ ...said(given), kind: 'shown', student: student.id }]
}
