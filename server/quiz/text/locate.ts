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

/** Sentences that share at least one character with the range, in order. */
export const sentencesAt = (article: Article, range: Range): Sentence[] =>
  article.blocks.flatMap((block) => block.sentences).filter((sentence) => sentence.start < range.end && range.start < sentence.end)

/** Where a range begins, for saying aloud; null when it lies in no sentence. */
export function placeOf(article: Article, range: Range): Place | null {
  for (const block of article.blocks) {
    const at = block.sentences.findIndex((sentence) => sentence.start < range.end && range.start < sentence.end)
    const sentence = block.sentences[at]
    if (sentence) {
      return { paragraph: block.number, sentence: at + 1, sentenceId: sentence.id, quote: article.text.slice(range.start, range.end) }
    }
  }
  return null
}

/** A passage's place when it stands in the article exactly once, else null. */
export function placeOfPassage(article: Article, passage: Passage): Place | null {
  const finding = findPassage(article.text, passage)
  return finding.found === 'once' ? placeOf(article, finding.range) : null
}

/** The passage of a range, with words before and after only where the quote alone stands more than once. */
export function passageOf(article: Article, range: Range): Passage {
  const quote = article.text.slice(range.start, range.end)
  for (let around = 0; around <= 160; around += 20) {
    const passage = {
      quote,
      ...(around > 0 && { prefix: article.text.slice(Math.max(0, range.start - around), range.start) }),
      ...(around > 0 && { suffix: article.text.slice(range.end, range.end + around) }),
    }
    if (findPassage(article.text, passage).found === 'once') return passage
  }
  return { quote, prefix: article.text.slice(Math.max(0, range.start - 200), range.start), suffix: article.text.slice(range.end, range.end + 200) }
}
