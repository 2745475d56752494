import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { comparableText } from '../../../server/quiz/text/comparable-text.ts'

it.each([
  {
    original: '“so” ‘it’ «is» „here“ it´s',
    plain: '"so" \'it\' "is" "here" it\'s',
    because: 'quotation marks differ by keyboard',
  },
  { original: '4–6 — and well‑known −1', plain: '4-6 - and well-known -1', because: 'so do dashes' },
  { original: 'and so on…', plain: 'and so on...', because: 'an ellipsis is three dots' },
  { original: 'one\n  two\u00A0three\u2009four', plain: 'one two three four', because: 'white space is one space' },
  { original: 'Donau\u00ADdampf\u200Bschiff\uFEFF\u2060', plain: 'Donaudampfschiff', because: 'nobody sees them' },
  { original: '\u200Fحديقة\u200E', plain: 'حديقة', because: 'marks of direction are not words' },
  { original: 'a \u00AD b', plain: 'a b', because: 'what nobody sees does not part two spaces' },
  { original: 'İstanbul ẞ ŒUVRE', plain: 'İstanbul ẞ ŒUVRE', because: 'letters keep their case' },
  {
    original: '👩\u200D🚀 \u0644\u200C\u0645',
    plain: '👩\u200D🚀 \u0644\u200C\u0645',
    because: 'joiners change what is seen',
  },
])('$original is compared as $plain, because $because', ({ original, plain }) => {
  expect(comparableText(original).text).toBe(plain)
})

const letters = fc.constantFrom('a', 'é', '🦊', '“', '’', '—', '…', '.', ' ', '\n', '\u00A0', '\u00AD', '\u200F', '水')
const texts = fc.oneof(
  fc.string(),
  fc.array(letters, { maxLength: 40 }).map((each) => each.join('')),
)

test('each letter knows where it came from: the way back and forth gives the same', () => {
  fc.assert(
    fc.property(texts, (original) => {
      const { text, starts, ends } = comparableText(original)
      expect([starts.length, ends.length]).toEqual([text.length, text.length])
      for (let at = 0; at < text.length; at += 1) {
        const [start = -1, end = -1] = [starts[at], ends[at]]
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        expect(comparableText(original.slice(start, end)).text).toContain(text.charAt(at))
      }
    }),
  )
})

test('what was made comparable stays as it is', () => {
  fc.assert(
    fc.property(texts, (original) => {
      const { text } = comparableText(original)
      expect(comparableText(text).text).toBe(text)
    }),
  )
})
