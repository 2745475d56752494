import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes } from '../../../server/quiz/types/written.ts'
import { processorTime } from '../../fixtures/processor-time.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Counted at once, which is right and slow. */
const atOnce = (text: string): number => Array.from(segmenter.segment(text)).length

/** Signs that join their neighbours, or are two units long. */
const signs = [
  'a',
  ' ',
  '\n',
  'e\u0301',
  '\u0301',
  '\u200d',
  '\ud83d\udc68',
  '\ud83c\udffd',
  '\ufe0f',
  '\ud83d',
  '\udc68',
]
const joining = [
  ...signs,
  '\ud83c\udde9',
  '\ud83c\uddea',
  '\u0915',
  '\u094d',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\r\n',
  '\u0600',
]

test('letters are counted as a reader sees them, wherever a long text is cut for counting', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...joining), { maxLength: 30 }),
      fc.integer({ min: 470, max: 505 }),
      (end, lead) => {
        const text = 'a'.repeat(lead) + end.join('') + 'b'.repeat(300) + end.join('')
        expect(countGraphemes(text)).toBe(atOnce(text))
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['nothing', '', 0],
  ['a family', '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67', 1],
  ['a letter with more marks than anybody reads', `e${'\u0301'.repeat(5000)}b`, 2],
  ['flags, whose halves are alike', '\ud83c\udde9\ud83c\uddea'.repeat(1000), 1000],
])('%s is counted', (_, text, count) => {
  expect(countGraphemes(text)).toBe(count)
})

test.each([
  ['letters', 'a'],
  ['owls', '\ud83e\udd89'],
  ['marks', '\u0301'],
  ['joiners', '\ud83d\udc68\u200d'],
  ['flags', '\ud83c\udde9'],
])('as many %s as a form can bring cost no more than their number', (_, sign) => {
  const text = sign.repeat(128_000 / sign.length)
  expect(processorTime(() => countGraphemes(text))).toBeLessThan(2000)
})
