import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { comparableText } from '../../../server/quiz/text/comparable-text.ts'
import { findPassage } from '../../../server/quiz/text/find-passage.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'
import { articles } from '../../fixtures/articles.ts'

const { text } = renderArticle(
  `The **tide** *rose*. Nobody on the pier
moved. “It’s only water,” Cleo said — and smiled…

The tide rose again. It’s co\u00ADop\u00ADer\u00ADa\u00ADtion, she said. Zoe\u0308 left at 4\u00A0p.m.

The tide fell. Ben counted 12 boats. Cleo counted 14 boats.`,
  'Tide',
)
const wordsAt = (finding: ReturnType<typeof findPassage>) =>
  finding.found === 'once' ? text.slice(finding.range.start, finding.range.end) : finding
const asked = (quote: string, prefix?: string, suffix?: string) => ({
  quote,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

describe('a passage is found', () => {
  it.each([
    { quote: 'The tide rose. Nobody', words: 'The tide rose. Nobody', because: 'markup is not part of the words' },
    { quote: 'on the pier moved', words: 'on the pier moved', because: 'a line break is a space' },
    { quote: '  on\tthe \n pier ', words: 'on the pier', because: 'so is any run of white space' },
    {
      quote: '"It\'s only water," Cleo',
      words: '“It’s only water,” Cleo',
      because: 'quotation marks differ by keyboard',
    },
    { quote: 'said - and smiled...', words: 'said — and smiled…', because: 'so do dashes and dots' },
    { quote: 'cooperation', words: 'co\u00ADop\u00ADer\u00ADa\u00ADtion', because: 'nobody sees a soft hyphen' },
    { quote: 'coop\u00ADeration', words: 'co\u00ADop\u00ADer\u00ADa\u00ADtion', because: 'nor one in the quote' },
    { quote: 'Zoë left', words: 'Zoë left', because: 'an accent may be typed in one key or two' },
    { quote: 'Zoe\u0308 left', words: 'Zoë left', because: 'in the quote as in the article' },
    { quote: 'at 4 p.m.', words: 'at 4\u00A0p.m.', because: 'a space that does not break is a space' },
    {
      quote: 'and smiled… The tide rose',
      words: 'and smiled…\n\nThe tide rose',
      because: 'it may go on in the next paragraph',
    },
    { quote: 'The tide rose', suffix: 'again', words: 'The tide rose', because: 'what follows chooses among several' },
    { quote: 'boats', prefix: 'counted 12', words: 'boats', because: 'so does what stands before' },
    { quote: 'The tide', prefix: '', suffix: ' fell.', words: 'The tide', because: 'an empty one asks for nothing' },
  ])('for $quote: $because', ({ words, quote, prefix, suffix }) => {
    expect(wordsAt(findPassage(text, asked(quote, prefix, suffix)))).toBe(words)
  })
})

describe('a passage is not found', () => {
  it.each([
    { quote: 'the tide rose', because: 'letters keep their case' },
    { quote: 'Nobody on the pier slept', because: 'one word is another' },
    { quote: 'and smiled.', because: 'one dot is not an ellipsis' },
    { quote: 'smiled..', because: 'neither are two' },
    { quote: 'Zoe left', because: 'an accent is part of the letter' },
    { quote: 'The tide fell', prefix: 'she said.', because: 'something else stands before it' },
    { quote: 'The tide fell', suffix: 'again', because: 'something else follows' },
    { quote: ' \u00AD\n', because: 'there is nothing to look for' },
  ])('for $quote: $because', ({ quote, prefix, suffix }) => {
    expect(findPassage(text, asked(quote, prefix, suffix)).found).toBe('no')
  })
})

test('of a passage that stands several times every place is told', () => {
  const finding = findPassage(text, { quote: 'The tide rose' })
  const ranges = finding.found === 'often' ? finding.ranges : []
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['The tide rose', 'The tide rose'])
  expect(new Set(ranges.map(({ start }) => start)).size).toBe(2)
})

test('places may overlap', () => {
  expect(findPassage('banana', { quote: 'ana' })).toMatchObject({
    found: 'often',
    ranges: [{ start: 1 }, { start: 3 }],
  })
})

describe('when a passage is not in the article, the nearest words are shown', () => {
  it.each([
    { quote: 'Nobody on the peer moved', near: 'Nobody on the pier moved', because: 'one word was misspelt' },
    { quote: 'NOBODY ON THE PIER', near: 'Nobody on the pier', because: 'capitals do not hide it' },
    { quote: '"Its only water" Cleo said', near: 'It’s only water,” Cleo said', because: 'neither do marks' },
    { quote: 'Ben counted 13 boats', near: 'Ben counted 12 boats', because: 'a number was changed' },
  ])('$quote: $because', ({ quote, near }) => {
    expect(findPassage(text, { quote })).toMatchObject({ found: 'no', near: { quote: near } })
  })

  it.each([
    { quote: 'The volcano slept under snow', because: 'one common word is not enough' },
    { quote: '!?', because: 'there are no words in it' },
    { quote: 'Zebra', because: 'nothing is like it' },
  ])('but nothing for $quote, because $because', ({ quote }) => {
    expect(findPassage(text, { quote })).toEqual({ found: 'no', near: null })
  })

  it('also where words have no spaces between them', () => {
    const { text } = renderArticle(articles.get('without-spaces') ?? '', '')
    expect(findPassage(text, { quote: '町の図書館は山のそばに立っている' })).toMatchObject({
      found: 'no',
      near: { quote: '町の図書館は川のそばに立っている' },
    })
  })

  it('in a text that is shorter than the quote', () => {
    expect(findPassage('Rain fell all night.', { quote: 'Then rain fell all night long' })).toMatchObject({
      near: { quote: 'Rain fell all night' },
    })
  })
})

/** Ranges between whole characters, as a reader can mark them. */
const rangesOf = (text: string) => {
  const edges = [...Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index), text.length]
  return fc
    .tuple(fc.nat(edges.length - 1), fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })))
    .map(([from, length]) => ({
      start: edges[from] ?? 0,
      end: edges[Math.min(from + length, edges.length - 1)] ?? text.length,
    }))
}

test.each([...articles.keys()])(
  'whatever is marked in "%s" is found again there, or said to stand several times',
  (name) => {
    const { text } = renderArticle(articles.get(name) ?? '', name)
    const letters = (words: string) => comparableText(words).text.trim()
    fc.assert(
      fc.property(rangesOf(text), ({ start, end }) => {
        const quote = text.slice(start, end)
        const finding = findPassage(text, { quote })
        if (letters(quote) === '') {
          expect(finding.found).toBe('no')
          return
        }
        expect(finding.found).not.toBe('no')
        const ranges = finding.found === 'once' ? [finding.range] : finding.found === 'often' ? finding.ranges : []
        const own = ranges.filter((range) => start <= range.start && range.end <= end)
        expect(own.map((range) => letters(text.slice(range.start, range.end)))).toContain(letters(quote))
        expect(finding.found === 'often').toBe(ranges.length > 1)
      }),
      { numRuns: 300 },
    )
  },
)

test('whatever the typing, the place is the same', () => {
  const retyped = (words: string) =>
    words
      .replace(/[“”]/g, '"')
      .replace(/’/g, "'")
      .replace(/[–—]/g, '-')
      .replace(/…/g, '...')
      .replace(/\u00AD/g, '')
      .replace(/\s/g, ' \n')
      .normalize('NFD')
  for (const [name, source] of articles) {
    const { text } = renderArticle(source, name)
    fc.assert(
      fc.property(rangesOf(text), ({ start, end }) => {
        const quote = text.slice(start, end)
        expect(findPassage(text, { quote: retyped(quote) })).toMatchObject({
          found: findPassage(text, { quote }).found,
        })
      }),
    )
  }
})
