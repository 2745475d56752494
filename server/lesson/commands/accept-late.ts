import { accepted } from '../accepted.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import { lateOf } from '../late.ts'
import type { Lesson } from '../lesson.ts'
import { questionOf } from '../may.ts'
import type { Refusal } from '../refusal.ts'

/**
 * The teacher lets a late answer count, in the round that it was for. Refused when the answer that it replaces is not
 * the one that the teacher saw beside it.
 */
export function acceptLate(
  lesson: Lesson,
  command: CommandOf<'accept-late'>,
  given: Given,
): readonly Entry[] | Refusal {
  const student = lesson.students.get(command.student)
  if (!student) return { refused: 'no-such-student' }
  const kept = lateOf(student, command.late)
  const question = kept && questionOf(lesson, kept.question)
  if (!question) return { refused: 'no-late' }
  if (kept.accepted !== null) return []
  const { round } = kept
  const standing = student.newest.get(`${question.id} ${round}`)?.id ?? null
  if (command.replaces !== standing) return { refused: 'newer-answer', newer: standing ?? '' }
  return [accepted(lesson, { student, question, round, kept }, given)]
}
