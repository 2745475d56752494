import type { Lesson } from '../lesson/lesson.ts'
import { plainDigits } from '../quiz/text/plain-digits.ts'
import type { RehearsingStore } from '../store/rehearsing-store.ts'

/** The six digits of a code as typed: spaces and hyphens, and the digits of other scripts, are forgiven. Null when it is no code. */
export function readCode(typed: string): string | null {
  const digits = plainDigits(typed.normalize('NFKC')).replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** The open lesson or rehearsal with this code, else the newest that had it: its students still find their results there. */
export async function lessonByCode(store: RehearsingStore, code: string): Promise<Lesson | undefined> {
  const summaries = (await store.all()).filter((summary) => summary.code === code)
  const found = summaries.find(({ closedAt }) => closedAt === null) ?? summaries[0]
  return found && (await store.open(found.id))
}

/** A code as it is read out and written on the wall: `482 917`. */
export const spokenCode = (code: string): string => code.replace(/^(\d{3})/, '$1 ')
