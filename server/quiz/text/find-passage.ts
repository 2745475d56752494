import type { Range } from './article.ts'
import { comparableText, type ComparableText } from './comparable-text.ts'
import { nearMiss } from './near-miss.ts'
import type { Passage } from './passage.ts'

export type Finding =
  | { found: 'once'; range: Range }
  /** `near` is the run of words most like the quote; null when nothing is like it. */
  | { found: 'no'; near: { quote: string; range: Range } | null }
  | { found: 'often'; ranges: Range[] }

/**
 * Where a passage stands in an article's text, whatever the kind of quotation marks, dashes, spaces and soft hyphens.
 * `prefix` and `suffix` choose among several places: what stands directly before and after.
 * @param text an article's plain text, in NFC
 */
export function findPassage(text: string, passage: Passage): Finding {
  const haystack = comparableArticle(text)
  const needle = (words: string) => comparableText(words.normalize('NFC')).text
  const quote = needle(passage.quote).trim()
  const prefix = needle(passage.prefix ?? '').trim()
  const suffix = needle(passage.suffix ?? '').trim()
  const { text: hay, starts, ends } = haystack
  /** Between two letters of the original, not inside of what one of them became. */
  const between = (at: number) => at === 0 || at === hay.length || starts[at] !== starts[at - 1]
  const ranges: Range[] = []
  for (let at = quote === '' ? -1 : hay.indexOf(quote); at >= 0; at = hay.indexOf(quote, at + 1)) {
    const end = at + quote.length
    if (!between(at) || !between(end)) continue
    if (prefix !== '' && !hay.slice(0, at).trimEnd().endsWith(prefix)) continue
    if (suffix !== '' && !hay.slice(end).trimStart().startsWith(suffix)) continue
    ranges.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? text.length })
  }
  const [first] = ranges
  if (!first) return { found: 'no', near: nearMiss(text, passage.quote) }
  return ranges.length === 1 ? { found: 'once', range: first } : { found: 'often', ranges }
}

let last: { text: string; comparable: ComparableText } | null = null

/** A quiz asks for many passages of one text, and making it comparable is most of the work: the last one is kept. */
function comparableArticle(text: string): ComparableText {
  if (last?.text !== text) last = { text, comparable: comparableText(text) }
  return last.comparable
}
