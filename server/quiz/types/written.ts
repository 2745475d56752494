import { z } from 'zod'
import type { FormBody } from './question-type.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The segmenter takes time with the square of what it is given (a form full of letters took it minutes), so it is given so many UTF-16 code units. */
const window = 500

/**
 * How many letters a reader sees: a family emoji is one (UAX 29, extended grapheme clusters). Where one letter ends
 * does not depend on those before it, so each window begins where the last letter of the one before begins.
 */
export function countGraphemes(text: string): number {
  let count = 0
  let from = 0
  let width = window
  while (from < text.length) {
    const end = from + width + (isHalf(text, from + width) ? 1 : 0)
    const starts = Array.from(graphemes.segment(text.slice(from, end)), ({ index }) => index)
    if (end >= text.length) return count + starts.length
    const last = starts.at(-1) ?? 0
    count += starts.length - 1
    from += last
    // A letter of more signs than a window holds.
    width = last === 0 ? width * 2 : window
  }
  return count
}

/** Between the two halves of one sign. */
const isHalf = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

/** Words as a reader counts them: runs between white space. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** A grapheme may be of any length; this many UTF-16 code units each, on average, hold every honest text (a family of four is 11). */
export const unitsPerGrapheme = 20

/**
 * What a student wrote: NFC, line ends as "\n", no lone surrogates, trimmed.
 * @returns null when nothing was written
 * @throws ZodError when longer than `most` graphemes or not one text
 */
export function written(form: FormBody, most: number): { text: string } | null {
  const text = z
    .string()
    .default('')
    .transform((raw) => raw.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine(
      (words) => words.length <= most || (words.length <= most * unitsPerGrapheme && countGraphemes(words) <= most),
      { params: { most } },
    )
    .parse(form.response)
  return text === '' ? null : { text }
}
