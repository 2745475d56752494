import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { joinAgain } from '../talk-groups.ts'

/** One tap at the desk: the device that said "that is me" goes on as this student. */
export function seat(lesson: Lesson, command: CommandOf<'seat'>, given: Given): readonly Entry[] | Refusal {
  for (const student of lesson.students.values()) {
    const claim = student.claims.find(({ id }) => id === command.claim)
    if (claim)
      return [
        {
          ...said(given),
          kind: 'seated',
          student: student.id,
          tokenHash: claim.tokenHash,
          returnHash: claim.returnHash,
        },
        // Whoever had left, or had no phone, could write to nobody so far.
        ...joinAgain(lesson, student, given),
      ]
  }
  return { refused: 'no-claim' }
}
