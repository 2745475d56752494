import { countGraphemes } from '../quiz/types/written.ts'
import type { Refusal } from './refusal.ts'

/** Longest nickname, in graphemes. */
export const nameLimit = 40

/** A name as it is kept: NFC, one space between words, no control or invisible letters but joiners inside emoji and scripts that need them. */
export const tidyName = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFFD]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .trim()

/** Two names are the same when a class would read them as one: compatibility forms, case, invisible letters and spaces do not matter. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ +/g, ' ')
    .trim()

/** What is wrong with a tidied name; null when nothing. */
export function nameProblem(name: string): Refusal | null {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(nameKey(name))) return { refused: 'name-empty' }
  if (name.length > nameLimit * 20 || countGraphemes(name) > nameLimit)
    return { refused: 'name-too-long', most: nameLimit }
  return null
}
