import { z } from 'zod'
import { typingDistance } from '../near.ts'
import { comparableText } from '../text/comparable-text.ts'

/** What a file may say about how typed words are compared. */
export const comparingShape = {
  case: z.boolean().optional().describe('true: capitals matter; they do not unless said otherwise'),
  accents: z
    .boolean()
    .optional()
    .describe('false: accents do not matter, so that cafe is café; they do unless said otherwise'),
  punctuation: z
    .boolean()
    .optional()
    .describe('true: punctuation around the answer matters; it does not unless said otherwise'),
}

/** What matters where typed words are compared. */
export const Comparing = z.object({ case: z.boolean(), accents: z.boolean(), punctuation: z.boolean() })
export type Comparing = z.output<typeof Comparing>

/** Accents matter, capitals and punctuation around the words do not. */
export const usual: Comparing = { case: false, accents: true, punctuation: false }

/** Fills in what a file does not say. */
export const comparingOf = (file: { [Key in keyof Comparing]?: boolean | undefined }): Comparing => ({
  case: file.case ?? usual.case,
  accents: file.accents ?? usual.accents,
  punctuation: file.punctuation ?? usual.punctuation,
})

/** Marks around an answer that nobody means; a percent or minus sign is part of it. */
const around = '[\\s.,;:!?"\'()\\[\\]\u00A1\u00BF\u3001\u3002\u060C\u061B\u061F]+'
const edges = new RegExp(`^${around}|${around}$`, 'g')

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points of Arabic and Hebrew, which may be left out; other scripts' marks are letters. */
const accents = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g

/**
 * What of typed words counts: compatibility-normalised, typographic quotes and dashes made plain, invisible letters
 * dropped, white space run together; and unless they matter lower case, without accents, without punctuation at either end.
 */
export function comparable(text: string, matters: Comparing = usual): string {
  const whole = text.normalize('NFKC')
  const cased = matters.case ? whole : whole.toLowerCase()
  const { text: plain } = comparableText(
    matters.accents ? cased : cased.normalize('NFD').replace(accents, '').normalize('NFC'),
  )
  return matters.punctuation ? plain.trim() : plain.replace(edges, '')
}

/** `\*` stands for a star itself. A private letter takes its place while the others are looked for. */
const star = '\uE000'

/** The pieces of an accepted answer between its stars, made comparable; one piece where it has none. */
const piecesOf = (pattern: string, matters: Comparing): string[] =>
  comparable(pattern.replaceAll('\\*', star), matters)
    .split('*')
    .map((piece) => piece.replaceAll(star, '*'))

/** Whether a pattern leaves everything open. */
export const isOpen = (pattern: string, matters: Comparing): boolean =>
  piecesOf(pattern, matters).every((piece) => piece.trim() === '')

/** Whether any letters may stand in place of a part of it. */
export const hasStar = (pattern: string): boolean => pattern.replaceAll('\\*', '').includes('*')

/** Whether typed words are those of a pattern, where `*` stands for any letters or none. Never a regular expression: the pattern comes from a file. */
export function fits(text: string, pattern: string, matters: Comparing): boolean {
  const typed = comparable(text, matters)
  const [first = '', ...rest] = piecesOf(pattern, matters)
  const last = rest.pop()
  if (last === undefined) return typed === first
  if (!typed.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = typed.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return typed.length - last.length >= at && typed.endsWith(last)
}

/** A shorter word has too many neighbours that are words of their own. */
const fewestLetters = 5
/** One letter more or less is another word where a letter is a syllable or a word. */
const syllables = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Whether words differ from an answer by one typing slip: in one word of at least five letters that begins alike, one
 * letter is wrong, missing or too many, or two neighbours have changed places. A digit is never a slip.
 * Rule: Damerau, A technique for computer detection and correction of spelling errors (1964): four of five misspellings
 * are one of these; the first letter is seldom wrong (Yannakoudakis and Fawthrop 1983).
 */
export function isSlip(text: string, answer: string, matters: Comparing): boolean {
  const [typed, right] = [text, answer].map((words) => comparable(words, matters).split(' '))
  if (!typed || !right || typed.length !== right.length) return false
  const other = right.flatMap((word, at) => (word === typed[at] ? [] : [{ word, typed: typed[at] ?? '' }]))
  const [slip] = other
  if (other.length !== 1 || !slip) return false
  const letters = Array.from(slip.word)
  return (
    letters.length >= fewestLetters &&
    /^[\p{L}\p{M}'-]+$/u.test(slip.word + slip.typed) &&
    !syllables.test(slip.word) &&
    slip.typed.startsWith(letters[0] ?? '') &&
    typingDistance(slip.typed, slip.word) === 1
  )
}
