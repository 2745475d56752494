import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, fits, isSlip, usual } from '../../../server/quiz/types/comparing.ts'

describe('what counts of typed words', () => {
  test.each([
    { text: ' “Café.” ', matters: {}, as: 'café', because: 'capitals and punctuation around it do not matter' },
    { text: 'Café.', matters: { case: true }, as: 'Café', because: 'capitals matter' },
    { text: 'Café.', matters: { accents: false }, as: 'cafe', because: 'accents do not' },
    { text: 'Café.', matters: { punctuation: true }, as: 'café.', because: 'punctuation matters' },
    { text: 'مُحَمَّد', matters: { accents: false }, as: 'محمد', because: 'vowel points may be left out' },
    { text: 'किताब', matters: { accents: false }, as: 'किताब', because: 'the marks of Hindi are its vowels' },
  ])('$text is $as where $because', ({ text, matters, as }) => {
    expect(comparable(text, { ...usual, ...matters })).toBe(as)
  })
})

describe('a star in an accepted answer', () => {
  test.each([
    { pattern: 'light*', text: 'Lighthouse', fit: true, because: 'it stands for letters' },
    { pattern: 'light*', text: 'light', fit: true, because: 'it stands for none' },
    { pattern: 'light*', text: 'a light', fit: false, because: 'the answer begins with the word' },
    { pattern: '*window', text: 'a small window', fit: true, because: 'it stands for words, too' },
    { pattern: '*window', text: 'windows', fit: false, because: 'the answer ends with the word' },
    { pattern: '*mice*snow*', text: 'the mice under the snow there', fit: true, because: 'pieces come in turn' },
    { pattern: '*mice*snow*', text: 'snow and mice', fit: false, because: 'they come in another order' },
    { pattern: 'owl*owl', text: 'owl', fit: false, because: 'no letter counts twice' },
    { pattern: 'a\\*b', text: 'a*b', fit: true, because: 'behind a backslash it is a star' },
    { pattern: 'a\\*b', text: 'axb', fit: false, because: 'and no other sign' },
    { pattern: '(a+)+$*', text: `(a+)+$ ${'a'.repeat(100)}!`, fit: true, because: 'other signs mean themselves' },
  ])('$pattern takes $text: $fit, because $because', ({ pattern, text, fit }) => {
    expect(fits(text, pattern, usual)).toBe(fit)
  })

  test('takes whatever stands in its place', () => {
    fc.assert(
      fc.property(fc.string(), (middle) => {
        expect(fits(`begin ${middle} end`, 'begin*end', { ...usual, case: true })).toBe(true)
      }),
    )
  })
})

describe('a typing slip', () => {
  test.each([
    { text: 'sovereignity', answer: 'sovereignty', slip: true, because: 'a letter is too many' },
    { text: 'soverignty', answer: 'sovereignty', slip: true, because: 'a letter is missing' },
    { text: 'sovereignyt', answer: 'sovereignty', slip: true, because: 'two letters changed places' },
    { text: 'sovereigntt', answer: 'sovereignty', slip: true, because: 'one letter is wrong' },
    { text: 'the Foriegn Ministry', answer: 'the Foreign Ministry', slip: true, because: 'one word has one' },
    { text: 'sovereignty', answer: 'sovereignty', slip: false, because: 'there is none' },
    { text: 'sovrignty', answer: 'sovereignty', slip: false, because: 'there are two' },
    { text: 'Foriegn Minstry', answer: 'Foreign Ministry', slip: false, because: 'two words have one each' },
    { text: 'moat', answer: 'boat', slip: false, because: 'a short word has many neighbours' },
    { text: 'night', answer: 'light', slip: false, because: 'another first letter makes another word' },
    { text: 'in 1946', answer: 'in 1945', slip: false, because: 'another digit is another year' },
    { text: 'not endorsed', answer: 'endorsed', slip: false, because: 'a word more is no slip' },
    { text: '外交部副部长官', answer: '外交部副部长', slip: false, because: 'a sign there is a word' },
  ])('$text for $answer: $slip, because $because', ({ text, answer, slip }) => {
    expect(isSlip(text, answer, usual)).toBe(slip)
  })

  test('is one whichever of the two was meant', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 5, maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isSlip(one, other, usual)).toBe(isSlip(other, one, usual))
      }),
    )
  })
})
