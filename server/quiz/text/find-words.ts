import type { Range } from './article.ts'
import { comparableText } from './comparable-text.ts'

/** Scripts that put no space between words: there a word may stand beside any letter. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const ofWord = /[\p{L}\p{N}\p{M}]/u

/**
 * Where words stand in a text as words of their own, in order, whatever the case and the kind of hyphens and
 * apostrophes: "art" does not stand in "article". Of two at one place the longer one stands there, and none overlaps
 * another. Nothing is made into a regular expression.
 * @param text an article's plain text, in NFC
 * @param words lists of words that stand for one thing each
 * @returns for each thing its places
 */
export function findWords(text: string, words: readonly (readonly string[])[]): Range[][] {
  const { text: own, starts, ends } = comparableText(text)
  const hay = lower(own)
  const found = words.flatMap((forms, thing) =>
    [...new Set(forms.map((form) => lower(comparableText(form.normalize('NFC')).text.trim())))]
      .filter((needle) => needle !== '')
      .flatMap((needle) => placesOf(hay, needle).map((at) => ({ thing, at, end: at + needle.length }))),
  )
  found.sort((a, b) => a.at - b.at || b.end - a.end)
  const places: Range[][] = words.map(() => [])
  let until = 0
  for (const { thing, at, end } of found) {
    if (at < until) continue
    until = end
    places[thing]?.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? text.length })
  }
  return places
}

function placesOf(hay: string, needle: string): number[] {
  const places: number[] = []
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length
    const before = lastLetter(hay, at)
    const after = letterAt(hay, end)
    if (parted(before, letterAt(needle, 0)) && parted(lastLetter(needle, needle.length), after)) places.push(at)
  }
  return places
}

/** Whether a word may end between two letters. A mark belongs to the letter before it in every script. */
function parted(left: string, right: string): boolean {
  if (/\p{M}/u.test(right)) return false
  return !ofWord.test(left) || !ofWord.test(right) || unspaced.test(left) || unspaced.test(right)
}

const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32)

/** The letter that ends before a place. */
function lastLetter(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at)
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : text.slice(Math.max(0, at - 1), at)
}

/** Small letters where that keeps the length, so that places stay places. */
const lower = (text: string): string =>
  text
    .split('')
    .map((letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter))
    .join('')
