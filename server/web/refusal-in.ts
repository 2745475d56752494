import type { Refusal } from '../lesson/refusal.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'

/** Why something may not happen, as a sentence that names the teacher and times as they are here and now. */
export const refusalIn = (parts: Parts, refused: Refusal): string =>
  words.refusal(refused, {
    teacher: parts.teachers.now.teachers[0]?.name || null,
    clock: (at) => words.times.clockOrDay(at, parts.clock.now()),
  })
