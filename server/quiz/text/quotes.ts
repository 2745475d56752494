import type { Article, Range } from './article.ts'
import { placeOf, type Place } from './locate.ts'
import { plainDigits } from './plain-digits.ts'

/** A sentence with the mark that quotes it: `[4.3]` is the third sentence of paragraph 4. */
export interface Quotable {
  mark: string
  text: string
}

/** Every sentence of a numbered paragraph. */
export const quotableIn = ({ blocks, text }: Article): Quotable[] =>
  blocks.flatMap(({ number, sentences }) =>
    number === null
      ? []
      : sentences.map(({ start, end }, at) => ({ mark: `[${number}.${at + 1}]`, text: text.slice(start, end).trim() })),
  )

/** Both count from 1; undefined where there is none. */
export const numberedSentence = ({ blocks }: Article, paragraph: number, sentence: number): Range | undefined =>
  blocks.find(({ number }) => number === paragraph)?.sentences[sentence - 1]

/** More quotations than these are no text of one's own. */
const mostQuotes = 40

/** The places that a text quotes by their marks, each once, in the order of the text. Marks of nothing are words. */
export function quotesIn(words: string, article: Article): Place[] {
  const marks = [...plainDigits(words.normalize('NFKC')).matchAll(/\[ ?(\d{1,4})[.,](\d{1,4}) ?\]/g)].map(
    ([, paragraph, sentence]) => `${Number(paragraph)}.${Number(sentence)}`,
  )
  return [...new Set(marks)].slice(0, mostQuotes).flatMap((mark) => {
    const [paragraph = 0, sentence = 0] = mark.split('.').map(Number)
    const range = numberedSentence(article, paragraph, sentence)
    return (range && placeOf(article, range)) ?? []
  })
}
