import { accepted } from '../accepted.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import { keptLate } from '../late.ts'
import type { Lesson } from '../lesson.ts'
import { isRefusal, type Refusal } from '../refusal.ts'

/**
 * The teacher lets late answers count, each in the round that it was for. One of them is refused when the answer that it
 * replaces is not the one that the teacher saw beside it; the others are taken all the same.
 * @returns the first refusal, when none is taken
 */
export function acceptLate(
  lesson: Lesson,
  { answers }: CommandOf<'accept-late'>,
  given: Given,
): readonly Entry[] | Refusal {
  const results = answers.map((one) => acceptOne(lesson, one, given))
  const refused = results.find(isRefusal)
  const entries = results.flatMap((result) => (isRefusal(result) ? [] : result))
  return refused && entries.length === 0 ? refused : entries
}

function acceptOne(
  lesson: Lesson,
  { student: id, late, replaces }: CommandOf<'accept-late'>['answers'][number],
  given: Given,
): readonly Entry[] | Refusal {
  const found = keptLate(lesson, id, late)
  if ('refused' in found) return found
  const { student, question, kept } = found
  if (kept.accepted !== null) return []
  const { round } = kept
  const standing = student.newest.get(`${question.id} ${round}`)?.id ?? null
  if (replaces !== standing) return { refused: 'newer-answer', newer: standing ?? '' }
  return [accepted(lesson, { student, question, round, kept }, given)]
}
