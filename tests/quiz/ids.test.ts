import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFromWords } from '../../server/quiz/ids.ts'
import { Id } from '../../server/quiz/types/base.ts'

test.each([
  { words: 'At dusk', id: 'at-dusk', because: 'Latin words stay as they are' },
  { words: 'Why was the lighthouse moved?', id: 'why-was-the-lighthouse-moved', because: 'so does a short question' },
  { words: 'Zoë’s café', id: 'zoe-s-cafe', because: 'accents go' },
  { words: 'well-read', id: 'well-read', because: 'a hyphen between letters says nothing' },
  { words: 'x'.repeat(40), id: 'x'.repeat(40), because: 'forty letters are not too many' },
])('$words is $id, because $because', ({ words, id }) => {
  expect(idFromWords(words)).toBe(id)
})

test.each([
  ['5', '-5'],
  ['A', 'A+'],
  ['x < 5', 'x > 5'],
  ['5 %', '5 €'],
  ['3-4', '34'],
  ['猫', '狗'],
  ['Yes', 'Да'],
  [`${'long '.repeat(20)}one`, `${'long '.repeat(20)}two`],
])('%j and %j are two ids, so that both may be options of one question', (one, other) => {
  expect(idFromWords(one)).not.toBe(idFromWords(other))
})

test('whatever the words, the id may stand in a file, a form and an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (words) => {
      const id = idFromWords(words)
      expect(Id.safeParse(id).success).toBe(true)
      expect(id.length).toBeLessThanOrEqual(48)
      expect(idFromWords(words)).toBe(id)
    }),
    { numRuns: 1000 },
  )
})

test('the same words in another Unicode form have the same id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      expect(idFromWords(words.normalize('NFD'))).toBe(idFromWords(words.normalize('NFC')))
    }),
  )
})
