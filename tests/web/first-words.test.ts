import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { firstWords } from '../../server/web/first-words.ts'

it.each([
  { text: 'When?', first: 'When?', rest: '', because: 'it fits' },
  { text: 'When do owls', first: 'When do owls', rest: '', because: 'it just fits' },
  { text: 'When do owls hunt?', first: 'When do owls', rest: ' hunt?', because: 'no word is cut' },
  { text: 'Donaudampfschiff', first: 'Donaudampfsc', rest: 'hiff', because: 'one word is longer than the place' },
  {
    text: '什么时候猫头鹰会出来捕猎老鼠呢',
    first: '什么时候猫头鹰会出来捕猎',
    rest: '老鼠呢',
    because: 'some scripts have no spaces',
  },
  { text: '👩‍👩‍👧‍👦'.repeat(13), first: '👩‍👩‍👧‍👦'.repeat(12), rest: '👩‍👩‍👧‍👦', because: 'a family is one letter' },
])('"$text" begins with "$first", because $because', ({ text, first, rest }) => {
  expect(firstWords(text, 12)).toEqual({ first, rest })
})

test('no letter is lost, and the first part fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const { first, rest } = firstWords(text, most)
      expect(first + rest).toBe(text)
      expect([...new Intl.Segmenter().segment(first)].length).toBeLessThanOrEqual(most)
    }),
  )
})
