import type { Pin } from '../lesson/pin.ts'
import type { Shelved } from '../library/library.ts'
import { pinOf } from '../library/pin-of.ts'
import { words } from '../words/en.ts'

const says = words.starting

/** A quiz for a lesson as its files are now, or why there is nothing to teach with it. */
export function teachable(shelved: Shelved): { pin: Pin; why: null } | { pin: null; why: string } {
  const pin = pinOf(shelved)
  if (!pin) return { pin, why: says.broken }
  return pin.questions.length + pin.discussions.length === 0 ? { pin: null, why: says.empty } : { pin, why: null }
}
