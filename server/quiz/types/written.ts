import { z } from 'zod'
import type { FormBody } from './question-type.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How many letters a reader sees: a family emoji is one (UAX 29, extended grapheme clusters). */
export const countGraphemes = (text: string): number => Array.from(graphemes.segment(text)).length

/** Words as a reader counts them: runs between white space. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** A grapheme may be of any length; this many UTF-16 code units each, on average, hold every honest text (a family of four is 11). */
const unitsPerGrapheme = 20

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
