import type { Range } from './article.ts'

/** How many of the quote's words a run has to share to be shown as what was probably meant. */
const enough = 0.6

/**
 * The run of words in `text`, as long as the quote, that shares most words with it; null when none shares enough.
 * Words are compared without case and punctuation. Linear in the text.
 */
export function nearMiss(text: string, quote: string): { quote: string; range: Range } | null {
  const wanted = new Map<string, number>()
  const asked = wordsOf(quote)
  if (asked.length === 0) return null
  for (const { word } of asked) wanted.set(word, (wanted.get(word) ?? 0) + 1)

  const words = wordsOf(text)
  const held = new Map<string, number>()
  let shared = 0
  let best: { score: number; shared: number; from: number; to: number } | null = null
  for (const [to, { word }] of words.entries()) {
    const now = (held.get(word) ?? 0) + 1
    held.set(word, now)
    if (now <= (wanted.get(word) ?? 0)) shared += 1
    const from = to - asked.length + 1
    const left = words[from - 1]
    if (left) {
      const was = held.get(left.word) ?? 0
      held.set(left.word, was - 1)
      if (was <= (wanted.get(left.word) ?? 0)) shared -= 1
    }
    if (from < 0 && to < words.length - 1) continue
    // Among equals, the run that begins as the quote does, then the one that ends as it does.
    const begins = words[from]?.word === asked[0]?.word
    const ends = word === asked[asked.length - 1]?.word
    const score = shared + (begins ? 0.5 : 0) + (ends ? 0.25 : 0)
    if (!best || score > best.score) best = { score, shared, from: Math.max(0, from), to }
  }
  const first = best && words[best.from]
  const last = best && words[best.to]
  if (!best || !first || !last || best.shared / asked.length < enough) return null
  const range = { start: first.start, end: last.end }
  return { quote: text.slice(range.start, range.end), range }
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  const words = []
  // Of a script without spaces each character counts as a word.
  const pattern =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+(?:['’][\p{L}\p{N}]+)*/gu
  // No matchAll: Safari 12 does not have it.
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const word = hit[0].toLowerCase().replace(/’/g, "'")
    words.push({ word, start: hit.index, end: hit.index + hit[0].length })
  }
  return words
}
