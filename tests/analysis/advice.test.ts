import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { adviceOn, wilson } from '../../server/analysis/advice.ts'

/** What stands for each count of right answers, from none to all: Explain, Talk, Move on; `?` on the edge. */
const everyCount = (answered: number): string =>
  Array.from({ length: answered + 1 }, (_, right) => {
    const { says, onEdge } = adviceOn(right, answered, answered)
    return `${{ explain: 'E', talk: 'T', 'move-on': 'M' }[says ?? 'talk']}${onEdge ? '?' : ''}`
  }).join(' ')

it.each([
  { answered: 24, counts: 'E E E E E E E E E? T? T T T T T T T? M? M? M M M M M M' },
  { answered: 28, counts: 'E E E E E E E E E E? T? T? T T T T T T T T? M? M? M M M M M M M' },
  { answered: 32, counts: 'E E E E E E E E E E E? E? T? T T T T T T T T T T? M? M M M M M M M M M' },
])('every count of $answered answers has its advice', ({ answered, counts }) => {
  expect(everyCount(answered)).toBe(counts)
})

it.each([
  { right: 15, answered: 28, here: 28, says: 'talk', because: 'about half are right' },
  { right: 7, answered: 20, here: 20, says: 'talk', because: '35 % belongs to talking' },
  { right: 14, answered: 20, here: 20, says: 'talk', because: '70 % does too' },
  { right: 24, answered: 28, here: 30, says: 'move-on', because: 'most know it' },
  { right: 5, answered: 28, here: 28, says: 'explain', because: 'too few know it to help the others' },
])('$right of $answered says $says, because $because', ({ right, answered, here, says }) => {
  expect(adviceOn(right, answered, here)).toMatchObject({ says, because: null })
})

describe('it cannot be told', () => {
  it.each([
    { right: 6, answered: 11, here: 11, because: 'few' },
    { right: 12, answered: 23, here: 29, because: 'many-missing' },
  ])('from $right of $answered with $here here: $because', ({ right, answered, here, because }) => {
    expect(adviceOn(right, answered, here)).toEqual({ says: null, onEdge: false, because, interval: null })
  })
  it.each([
    { answered: 12, here: 12, because: 'twelve are enough' },
    { answered: 24, here: 30, because: 'four in five are enough' },
  ])('but from $answered of $here it can, because $because', ({ answered, here }) => {
    expect(adviceOn(answered / 2, answered, here).says).toBe('talk')
  })
})

describe('a large group', () => {
  test('has the interval of its share, and is on the edge where that reaches beyond the advice', () => {
    expect(adviceOn(50, 100, 100)).toMatchObject({ says: 'talk', onEdge: false })
    expect(adviceOn(68, 100, 100)).toMatchObject({ says: 'talk', onEdge: true })
  })
  it.each([
    { right: 15, answered: 50, low: 0.191, high: 0.438, because: 'Wilson’s formula gives these' },
    { right: 0, answered: 40, low: 0, high: 0.0876, because: 'nobody right is not surely nobody' },
  ])('for $right of $answered it is $low to $high, because $because', ({ right, answered, low, high }) => {
    expect(wilson(right, answered).low).toBeCloseTo(low, 3)
    expect(wilson(right, answered).high).toBeCloseTo(high, 3)
  })
})

test('one more right answer never says to explain more', () => {
  const order = { explain: 0, talk: 1, 'move-on': 2 }
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 300 }), fc.nat(), (answered, part) => {
      const right = part % answered
      const [before, after] = [adviceOn(right, answered, answered).says, adviceOn(right + 1, answered, answered).says]
      expect(order[after ?? 'talk']).toBeGreaterThanOrEqual(order[before ?? 'talk'])
    }),
  )
})
