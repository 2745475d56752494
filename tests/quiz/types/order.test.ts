import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tau } from '../../../server/quiz/types/kendall.ts'
import { order } from '../../../server/quiz/types/order.ts'
import { of } from '../../fixtures/questions.ts'

const question = of('order', { items: ['Dawn', { id: 'noon', text: '*Noon*' }, 'Dusk', 'Night'] })
const given = (...places: (string | undefined)[]) => ({
  parts: Object.fromEntries(
    ['dawn', 'noon', 'dusk', 'night'].flatMap((id, at) => (places[at] === undefined ? [] : [[id, places[at]]])),
  ),
})

test.each([
  { places: ['1', '2', '3', '4'], mark: 1, because: 'it is the right order' },
  { places: ['2', '1', '3', '4'], mark: 4 / 6, because: 'one of six pairs is the other way round' },
  { places: ['4', '1', '2', '3'], mark: 0, because: 'three pairs are right and three are not' },
  { places: ['1', '4', '2', '3'], mark: 2 / 6, because: 'four pairs are right and two are not' },
  { places: ['4', '3', '2', '1'], mark: 0, because: 'a mark is never below 0' },
  { places: ['1', '1', '1', '1'], mark: 0, because: 'things at one place are in no order' },
  { places: ['1', '1', '2', '3'], mark: 5 / 6, because: 'one pair is in no order, the others are right' },
  { places: ['1', '2', undefined, undefined], mark: 1 / 6, because: 'one pair is in order, the rest is open' },
  { places: ['7', '8', '9', '10'], mark: 1, because: 'the log may hold places of a longer list' },
  { places: ['x', '2', '3', '4'], mark: 3 / 6, because: 'and words that are none' },
])('$places earns $mark, because $because', ({ places, mark }) => {
  expect(order.grade(question, given(...places))).toBeCloseTo(mark, 12)
})

const orders = fc.integer({ min: 2, max: 9 }).chain((length) => {
  const places = Array.from({ length }, (_, at) => at + 1)
  return fc.shuffledSubarray(places, { minLength: length, maxLength: length })
})

/** How many exchanges of neighbours sort a list: what a sort by bubbles makes. */
function exchanges(places: readonly number[]): number {
  const list = [...places]
  let count = 0
  for (let end = list.length - 1; end > 0; end -= 1) {
    for (let at = 0; at < end; at += 1) {
      const [one, next] = [list[at] ?? 0, list[at + 1] ?? 0]
      if (one <= next) continue
      ;[list[at], list[at + 1]] = [next, one]
      count += 1
    }
  }
  return count
}

describe('the rule is the published one', () => {
  test('without ties it is 1 less four times the exchanges of neighbours that bring the right order, over n (n - 1): Kendall (1938)', () => {
    fc.assert(
      fc.property(orders, (places) => {
        const { length } = places
        expect(tau(places)).toBeCloseTo(Math.max(0, 1 - (4 * exchanges(places)) / (length * (length - 1))), 12)
      }),
    )
  })

  test('of one thing there is no order', () => {
    expect(() => tau([1])).toThrow(RangeError)
  })

  test('putting two neighbours that stand rightly into each other’s place always costs', () => {
    fc.assert(
      fc.property(orders, fc.nat(), (places, at) => {
        const from = places.indexOf(1 + (at % (places.length - 1)))
        const to = places.indexOf((places[from] ?? 0) + 1)
        if (from > to) return
        const other = places.map((place, here) => (here === from ? places[to] : here === to ? places[from] : place))
        const [before, after] = [tau(places), tau(other.map((place) => place ?? null))]
        expect(after).toBeLessThanOrEqual(before)
        if (before > 0) expect(after).toBeLessThan(before)
      }),
    )
  })
})

test('what a pupil sees first is the same whichever order is right', () => {
  const items = ['Dawn', 'Noon', 'Dusk', 'Night', 'Morning']
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: 5, maxLength: 5 }), fc.string(), (right, seed) => {
      const shown = (things: readonly string[]) => order.parts?.sheet(of('order', { id: 'x', items: things }), seed)
      expect(shown(right)).toEqual(shown(items))
    }),
  )
})

test('two pupils may see the things in different orders, and the class sees them in one', () => {
  const shown = (seed?: string) => order.parts?.sheet(question, seed).map(({ id }) => id)
  expect(shown()).toEqual(shown())
  expect(new Set(['ada', 'ben', 'cleo', 'dan', 'eve'].map((seed) => shown(seed)?.join())).size).toBeGreaterThan(1)
})

describe('a form', () => {
  test('has a place for each thing, also the same for two, and may leave some open', () => {
    const form = { 'response.dusk': '1', 'response.dawn': '1', 'response.night': '' }
    expect(order.readForm(question, form)).toEqual({ parts: { dawn: '1', dusk: '1' } })
    expect(order.readForm(question, {})).toBeNull()
  })

  test.each([['0'], ['5'], ['01'], ['1.0'], ['first'], ['-1'], [['1', '2']]])('cannot send the place %j', (place) => {
    expect(() => order.readForm(question, { 'response.dusk': place })).toThrow()
  })
})

test('an answer as one line is in its own order, without markup; what has no place comes last', () => {
  expect(order.plain(question, given('3', '1', undefined, '2'))).toBe('1. Noon; 2. Night; 3. Dawn; –. Dusk')
  expect(order.feedback(question, null).key).toBe('1. Dawn; 2. Noon; 3. Dusk; 4. Night')
})

test('the class summary counts, for each thing, who gave it which place', () => {
  const rows = order.parts?.tally(question, [given('1', '2', '3', '4'), given('2', '1')]).at(0)?.rows
  expect(rows?.map(({ text, count, correct }) => [text, count, correct])).toEqual([
    ['1', 1, true],
    ['2', 1, false],
    ['3', 0, false],
    ['4', 0, false],
  ])
})
