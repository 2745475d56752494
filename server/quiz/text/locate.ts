import type { Article, Range, Sentence } from './article.ts'
import { findPassage } from './find-passage.ts'
import type { Passage } from './passage.ts'

/** "Paragraph 4, sentence 3": numbers from 1; `paragraph` is null in a heading. */
export interface Place {
  paragraph: number | null
  sentence: number
  /** Id of the first sentence's span in the article's HTML. */
  sentenceId: string
  /** The words as they stand in the article. */
  quote: string
}

/** The range without white space at its ends: what a drag of the mouse took along, or stands between two sentences. */
export function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}

/** Sentences that share at least one letter with the range, in order. */
export function sentencesAt(article: Article, range: Range): Sentence[] {
  const { start, end } = trimmed(article.text, range)
  if (start >= end) return []
  return article.blocks.flatMap(({ sentences }) => sentences.filter((own) => own.start < end && start < own.end))
}

/** Where a range begins, for saying aloud; null when it holds no words of a sentence. */
export function placeOf(article: Article, range: Range): Place | null {
  const [first] = sentencesAt(article, range)
  const block = first && article.blocks.find(({ sentences }) => sentences.includes(first))
  if (!block) return null
  const { start, end } = trimmed(article.text, range)
  const quote = article.text.slice(start, end)
  return { paragraph: block.number, sentence: block.sentences.indexOf(first) + 1, sentenceId: first.id, quote }
}

/** A passage's place when it stands in the article exactly once, else null. */
export function placeOfPassage(article: Article, passage: Passage): Place | null {
  const finding = findPassage(article.text, passage)
  return finding.found === 'once' ? placeOf(article, finding.range) : null
}

/** How many characters before and after are tried, in turn; a passage takes no more than the last. */
const around = [20, 40, 80, 120, 200]

/**
 * The passage of a range that holds words, with what stands before and after only where the quote alone stands more
 * than once.
 */
export function passageOf(article: Article, range: Range): Passage {
  const { text } = article
  const { start, end } = trimmed(text, range)
  let passage: Passage = { quote: text.slice(start, end) }
  for (const width of around) {
    if (findPassage(text, passage).found === 'once') return passage
    // Half of an emoji would not survive being sent.
    const prefix = text.slice(Math.max(0, start - width), start).replace(/^[\uDC00-\uDFFF]/, '')
    const suffix = text.slice(end, end + width).replace(/[\uD800-\uDBFF]$/, '')
    passage = { quote: passage.quote, prefix, suffix }
  }
  return passage
}
