import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { Instant } from '../../server/lesson/settings.ts'

it.each([
  { text: '2026-03-02T10:00:00Z', because: 'without milliseconds it would sort after 10:00:00.500Z' },
  { text: '2026-03-02T10:00:00.000+01:00', because: 'another zone would sort by its letters, not by its time' },
  { text: '2026-03-02', because: 'a day is no instant' },
])('$text is refused, because $because', ({ text }) => {
  expect(Instant.safeParse(text).success).toBe(false)
})

test('instants sort as their times do', () => {
  const instant = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      expect(Instant.parse(a) < Instant.parse(b)).toBe(Date.parse(a) < Date.parse(b))
    }),
  )
})
