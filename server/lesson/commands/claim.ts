import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** "That is me" on another device: waits for the teacher's tap. Asking twice from one browser waits once. */
export function claim(lesson: Lesson, command: CommandOf<'claim'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(command.student)
  if (!student) return { refused: 'no-such-student' }
  const { tokenHash, returnHash } = command
  if (lesson.seats.has(tokenHash) || student.claims.some((waiting) => waiting.tokenHash === tokenHash)) return []
  if (student.claims.length >= mostClaims) return { refused: 'too-many-claims' }
  return [{ ...said(given), by: 'program', kind: 'claimed', student: student.id, tokenHash, returnHash }]
}

/** More devices than this waiting for one name are a joke, not a pupil. */
const mostClaims = 5
