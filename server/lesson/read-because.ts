import type { FormBody } from '../quiz/types/question-type.ts'
import { lengthOf, tidyPost } from './post-text.ts'
import type { Refusal } from './refusal.ts'
import type { Round } from './stage.ts'

/** Longest reason for a second vote, in graphemes. */
export const becauseLimit = 300

/** Why somebody keeps or changes their answer is asked in the second vote, and may be left out. */
export const asksBecause = (round: Round | null): boolean => round === 2

/** The reason that a form gives; null where none is asked for, or given. */
export function readBecause(round: Round, { because: sent }: FormBody): { because: string | null } | Refusal {
  if (!asksBecause(round)) return { because: null }
  const because = tidyPost([sent ?? ''].flat()[0] ?? '')
  const length = lengthOf(because, becauseLimit)
  if (length > becauseLimit) return { refused: 'because-too-long', most: becauseLimit, length }
  return { because: because === '' ? null : because }
}
