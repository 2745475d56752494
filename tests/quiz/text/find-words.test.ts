import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { findWords } from '../../../server/quiz/text/find-words.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'
import { articles } from '../../fixtures/articles.ts'

const found = (text: string, ...words: string[][]) =>
  findWords(text, words).map((places) => places.map(({ start, end }) => text.slice(start, end)))

it.each([
  { text: 'The readout is short.', word: 'readout', there: ['readout'], because: 'it stands there' },
  { text: 'Readout: a READOUT.', word: 'readout', there: ['Readout', 'READOUT'], because: 'case does not count' },
  { text: 'Two readouts.', word: 'readout', there: [], because: 'a form that is not listed is another word' },
  { text: 'An article about art.', word: 'art', there: ['art'], because: 'it is a part of the first' },
  { text: 'Putin’s call', word: 'Putin', there: ['Putin'], because: 'an apostrophe ends a word' },
  {
    text: 'the sphere of  influence',
    word: 'sphere of influence',
    there: ['sphere of  influence'],
    because: 'any run of spaces is one',
  },
  { text: 'a well–known fact', word: 'well-known', there: ['well–known'], because: 'a dash is as good as a hyphen' },
  { text: 'read\u00ADout', word: 'readout', there: ['read\u00ADout'], because: 'nobody sees a soft hyphen' },
  {
    text: 'Das Gespräch',
    word: 'Gespra\u0308ch',
    there: ['Gespräch'],
    because: 'written in two characters it is the same',
  },
  { text: 'cafe\u0301s and cafe', word: 'cafe', there: ['cafe'], because: 'an accent is a part of the letter' },
  { text: 'C4 and C', word: 'C', there: ['C'], because: 'a digit is of the word too' },
  { text: '中国政府发表声明', word: '声明', there: ['声明'], because: 'Chinese has no spaces' },
  { text: 'בית הספר', word: 'בית', there: ['בית'], because: 'it is a word from right to left' },
  { text: 'R&D <b>', word: 'R&D', there: ['R&D'], because: 'it is no markup' },
  { text: 'a 🚀 rises', word: '🚀', there: ['🚀'], because: 'a picture may be explained' },
  { text: 'x.*y', word: '.*', there: ['.*'], because: 'it is no pattern' },
  { text: 'any', word: '.', there: [], because: 'it is no pattern here either' },
])('$word stands in "$text" as $there: $because', ({ text, word, there }) => {
  expect(found(text, [word])).toEqual([there])
})

test('forms stand for one word, and the longer of two at one place is taken', () => {
  expect(found('Two readouts, one readout.', ['readout', 'readouts'])).toEqual([['readouts', 'readout']])
  expect(found('cold war and war', ['war'], ['cold war'])).toEqual([['war'], ['cold war']])
})

test('any word of any article is found where it stands, and no two places overlap', () => {
  const texts = [...articles.values()].map((source) => renderArticle(source, '').text)
  const words = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B\u2060]*/gu) ?? ['']
  const cases = fc.constantFrom(...texts).chain((text) =>
    fc.record({
      text: fc.constant(text),
      some: fc.array(fc.constantFrom(...words(text)), { minLength: 1, maxLength: 5 }),
    }),
  )
  fc.assert(
    fc.property(cases, ({ text, some }) => {
      const own = [...new Set(some.map((word) => word.toLowerCase()))].filter((word) => word !== '')
      const places = findWords(
        text,
        own.map((word) => [word]),
      )
      for (const [at, word] of own.entries()) expect(places[at]?.length, word).toBeGreaterThan(0)
      const all = places.flat().sort((a, b) => a.start - b.start)
      for (const [at, { start }] of all.entries()) expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0)
    }),
  )
})
