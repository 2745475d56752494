import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesAt } from '../../../server/quiz/text/locate.ts'
import { markedPassage, passageValue, readPassages } from '../../../server/quiz/text/marked-passage.ts'
import { findPassage } from '../../../server/quiz/text/find-passage.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'
import { selectedRange } from '../../../server/quiz/text/selected.ts'
import { articles } from '../../fixtures/articles.ts'

const rendered = [...articles].map(([name, source]) => ({ name, article: renderArticle(source, name) }))
/** Any words of a text, between whole letters. */
const rangesOf = (text: string) => {
  const edges = [...Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index), text.length]
  return fc.tuple(fc.nat(edges.length - 1), fc.integer({ min: 1, max: 60 })).map(([from, length]) => ({
    start: edges[from] ?? 0,
    end: edges[Math.min(from + length, edges.length - 1)] ?? text.length,
  }))
}

test.each(rendered)(
  'a passage taken from any range of "$name" is found again at that range, or said to stand several times',
  ({ article }) => {
    fc.assert(
      fc.property(rangesOf(article.text), (range) => {
        fc.pre(sentencesAt(article, range).length > 0)
        const [passage] = readPassages(article, passageValue(range), 1000)
        expect(passage).toEqual(markedPassage(article, range))
        if (!passage) return
        const { start, end, quote } = passage
        expect(article.text.slice(start, end)).toBe(quote)
        expect(range.start <= start && end <= range.end).toBe(true)
        const letters = quote.replace(/[\p{P}\p{Z}\p{Cf}\s]/gu, '')
        if (letters === '') return
        const finding = findPassage(article.text, passage)
        const ranges = finding.found === 'once' ? [finding.range] : finding.found === 'often' ? finding.ranges : []
        expect(ranges.some((one) => start <= one.start && one.end <= end)).toBe(true)
        expect(finding.found === 'often').toBe(ranges.length > 1)
      }),
      { numRuns: 200 },
    )
  },
)

test.each(rendered)(
  'words selected in "$name" are found where they were selected, or their sentences are taken',
  ({ article }) => {
    fc.assert(
      fc.property(rangesOf(article.text), (range) => {
        const touched = sentencesAt(article, range)
        const [first, last] = [touched[0], touched.at(-1)]
        fc.pre(first !== undefined && last !== undefined)
        const within = { start: first.start, end: last.end }
        const { text } = article
        const start = Math.max(range.start, within.start)
        const end = Math.min(range.end, within.end)
        const found = selectedRange(
          text,
          {
            quote: text.slice(start, end),
            prefix: text.slice(within.start, start).slice(-60),
            suffix: text.slice(end, within.end).slice(0, 60),
          },
          within,
        )
        expect(within.start <= found.start && found.end <= within.end).toBe(true)
        if (found.start === within.start && found.end === within.end) return
        expect(start <= found.start && found.end <= end).toBe(true)
      }),
      { numRuns: 200 },
    )
  },
)

test('of words that stand twice in a sentence the selected ones are meant', () => {
  const text = 'The owl saw the owl. The end.'
  const within = { start: 0, end: 20 }
  expect(selectedRange(text, { quote: 'owl', prefix: 'The owl saw the ', suffix: '.' }, within)).toEqual({
    start: 16,
    end: 19,
  })
  expect(selectedRange(text, { quote: 'owl' }, within)).toEqual(within)
  expect(selectedRange(text, { quote: 'Eule' }, within)).toEqual(within)
})
