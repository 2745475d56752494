import { expect, test } from 'vitest'
import { toPlacePart } from '../../server/web/place-part.ts'

const place = { paragraph: null, sentence: 1, sentenceId: 'sh1-1', quote: 'Two accounts' }

test('a heading has no number to point at, and a place without a page no link', () => {
  expect(toPlacePart(place, 'ar', null)).toEqual({
    quote: 'Two accounts',
    lang: 'ar',
    ref: 'In a heading',
    link: null,
  })
})
