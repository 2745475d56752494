import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { adviceOn, isHeld, tellsEnough, wilson } from '../../server/analysis/advice.ts'

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
    expect(adviceOn(right, answered, here)).toEqual({
      says: null,
      onEdge: false,
      still: false,
      because,
      interval: null,
    })
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

/** The same where so many of the right ones have good grounds; `T!` where the right answers alone would say to move on. */
const everyGround = (answered: number, right: number): string =>
  Array.from({ length: right + 1 }, (_, solid) => {
    const { says, still, onEdge } = adviceOn(right, answered, answered, solid)
    return `${{ explain: 'E', talk: 'T', 'move-on': 'M' }[says ?? 'talk']}${still ? '!' : ''}${onEdge ? '?' : ''}`
  }).join(' ')

describe('good grounds', () => {
  it.each([
    { answered: 24, counts: 'T! T! T! T! T! T! T! T! T! T! T!? T!? M? M? M M M M M M M M M M M' },
    { answered: 28, counts: 'T! T! T! T! T! T! T! T! T! T! T! T! T!? T!? M? M? M M M M M M M M M M M M M' },
    { answered: 32, counts: 'T! T! T! T! T! T! T! T! T! T! T! T! T! T! T!? T!? M? M? M M M M M M M M M M M M M M M' },
  ])('with all $answered right, half of the class needs them before it moves on', ({ answered, counts }) => {
    expect(everyGround(answered, answered)).toBe(counts)
  })

  it.each([24, 28, 32])(
    'with %i answers: without grounds nobody is told to move on, with all of them nothing changes',
    (answered) => {
      for (let right = 0; right <= answered; right += 1) {
        const plain = adviceOn(right, answered, answered)
        const bare = adviceOn(right, answered, answered, 0)
        expect(bare.says).toBe(plain.says === 'move-on' ? 'talk' : plain.says)
        expect(bare.still).toBe(plain.says === 'move-on')
        expect(adviceOn(right, answered, answered, right).says).toBe(plain.says)
      }
    },
  )

  it.each([
    { right: 24, solid: 7, says: 'talk', still: true, because: 'most guessed' },
    { right: 24, solid: 14, says: 'move-on', still: false, because: 'half of the class knows it well' },
    { right: 15, solid: 2, says: 'talk', still: false, because: 'they would talk anyway' },
    { right: 5, solid: 0, says: 'explain', still: false, because: 'too few know it to help the others' },
  ])('$right of 28 right, $solid of them with grounds: $says, because $because', ({ right, solid, says, still }) => {
    expect(adviceOn(right, 28, 28, solid)).toMatchObject({ says, still })
  })

  test('in a large group both intervals count', () => {
    expect(adviceOn(90, 100, 100, 80)).toMatchObject({ says: 'move-on', onEdge: false })
    expect(adviceOn(90, 100, 100, 52)).toMatchObject({ says: 'move-on', onEdge: true })
    expect(adviceOn(90, 100, 100, 20)).toMatchObject({ says: 'talk', still: true, onEdge: false })
  })

  test('one more with good grounds never says to talk more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 300 }), fc.nat(), fc.nat(), (answered, part, share) => {
        const right = 1 + (part % answered)
        const solid = share % right
        const before = adviceOn(right, answered, answered, solid)
        if (before.says === 'move-on') expect(adviceOn(right, answered, answered, solid + 1).says).toBe('move-on')
      }),
    )
  })

  it.each([
    { told: 20, of: 25, enough: true },
    { told: 19, of: 24, enough: false },
    { told: 0, of: 0, enough: false },
  ])('$told of $of told: $enough', ({ told, of, enough }) => {
    expect(tellsEnough(told, of)).toBe(enough)
  })

  it.each([
    { wrong: 5, answered: 25, held: true, because: 'a fifth of the class' },
    { wrong: 4, answered: 25, held: false, because: 'fewer' },
    { wrong: 0, answered: 0, held: false, because: 'nobody' },
  ])('$wrong of $answered sure and wrong: $because', ({ wrong, answered, held }) => {
    expect(isHeld(wrong, answered)).toBe(held)
  })
})
