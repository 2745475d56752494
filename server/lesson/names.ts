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

/** Longest name of a table, in graphemes. */
export const tableLimit = 12

/** What is wrong with a tidied name; null when nothing. */
export function nameProblem(name: string): Refusal | null {
  if (isEmpty(name)) return { refused: 'name-empty' }
  return isLonger(name, nameLimit) ? { refused: 'name-too-long', most: nameLimit } : null
}

/** The same of where somebody sits. */
export function tableProblem(table: string): Refusal | null {
  if (isEmpty(table)) return { refused: 'table-empty' }
  return isLonger(table, tableLimit) ? { refused: 'table-too-long', most: tableLimit } : null
}

const isEmpty = (name: string): boolean => !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(nameKey(name))

const isLonger = (name: string, most: number): boolean => name.length > most * 20 || countGraphemes(name) > most
