import type { Article, Range } from '../quiz/text/article.ts'
import { sentencesAt, trimmed } from '../quiz/text/locate.ts'
import { passageValue } from '../quiz/text/marked-passage.ts'
import { plainDigits } from '../quiz/text/plain-digits.ts'
import { numberedSentence } from '../quiz/text/quotes.ts'
import type { Refusal } from './refusal.ts'

/**
 * Sentences as a pupil has named them on paper, by paragraph and sentence: "4.3", "4 3" and "4, 3" are one. Gives what a form
 * sends for whoever has marked them.
 */
export function readTypedPlaces(article: Article, typed: string): { values: string[] } | Refusal {
  const numbers = [...plainDigits(typed.normalize('NFKC')).matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const ranges: Range[] = []
  for (let at = 0; at < numbers.length; at += 2) {
    const range = numberedSentence(article, numbers[at] ?? 0, numbers[at + 1] ?? 0)
    if (!range) return { refused: 'no-such-place', typed: typed.trim() }
    ranges.push(trimmed(article.text, range))
  }
  if (ranges.length === 0 && typed.trim() !== '') return { refused: 'no-such-place', typed: typed.trim() }
  return { values: ranges.map(passageValue) }
}

/** The same the other way: "4.3 5.1". Sentences of no numbered paragraph have no place on paper. */
export const typedPlaces = (article: Article, ranges: readonly Range[]): string =>
  article.blocks
    .flatMap(({ number, sentences }) =>
      number === null ? [] : sentences.map((one, at) => ({ one, number, at: at + 1 })),
    )
    .filter(({ one }) => ranges.some((range) => sentencesAt(article, range).some(({ id }) => id === one.id)))
    .map(({ number, at }) => `${number}.${at}`)
    .join(' ')
