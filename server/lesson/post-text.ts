import { countGraphemes, unitsPerGrapheme } from '../quiz/types/written.ts'
import type { Refusal } from './refusal.ts'

/** Longest post in graphemes. */
export const postLimit = 2000

/** A post as it is kept: NFC, line ends as "\n", no lone surrogates, trimmed. */
export const tidyPost = (typed: string): string => typed.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** What is wrong with a tidied post; null when nothing. */
export function postProblem(text: string): Refusal | null {
  if (text === '') return { refused: 'post-empty' }
  const length = lengthOf(text, postLimit)
  return length > postLimit ? { refused: 'post-too-long', most: postLimit, length } : null
}

/** In graphemes, as far as it matters: of a text that is surely short enough, or that no honest one is as long as, in UTF-16 code units. */
export const lengthOf = (text: string, most: number): number =>
  text.length <= most || text.length > most * unitsPerGrapheme ? text.length : countGraphemes(text)
