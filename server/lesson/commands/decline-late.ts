import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import { keptLate } from '../late.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/**
 * The teacher leaves late answers as they are: they ask for nothing any more, stay to be read, and can still be accepted.
 * What is accepted, or left already, makes no entry.
 * @returns the first refusal, when none is there any more
 */
export function declineLate(
  lesson: Lesson,
  { answers }: CommandOf<'decline-late'>,
  given: Given,
): readonly Entry[] | Refusal {
  const found = answers.map(({ student, late }) => keptLate(lesson, student, late))
  const there = found.flatMap((one) => ('refused' in one ? [] : [one]))
  const refused = found.find((one) => 'refused' in one)
  if (refused && there.length === 0) return refused
  return there
    .filter(({ kept }) => kept.accepted === null && kept.declinedAt === null)
    .map(({ student, kept }) => ({ ...said(given), kind: 'declined', student: student.id, late: kept.id }))
}
