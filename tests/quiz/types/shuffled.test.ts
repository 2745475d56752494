import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffled } from '../../../server/quiz/types/shuffled.ts'

/** Things called by these ids, shuffled, as their ids. */
const idsOf = (ids: readonly string[], seed: string): string[] =>
  shuffled(
    ids.map((id) => ({ id })),
    seed,
  ).map(({ id }) => id)

test('a shuffled list holds the same things, and is the same for the same seed, in whichever order they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, seed) => {
      const order = idsOf(ids, seed)
      expect([...order].sort()).toEqual([...ids].sort())
      expect(idsOf(ids, seed)).toEqual(order)
      expect(idsOf([...ids].reverse(), seed)).toEqual(order)
    }),
  )
})

test('over a school, every one of four options stands in every place about equally often', () => {
  const students = Array.from({ length: 4000 }, (_, at) => `student-${at} when`)
  const orders = students.map((seed) => idsOf(['a', 'b', 'c', 'd'], seed))
  for (const option of ['a', 'b', 'c', 'd'])
    for (const place of [0, 1, 2, 3]) {
      const times = orders.filter((order) => order[place] === option).length
      // A thousand are expected; five standard deviations of a binomial count.
      expect(Math.abs(times - 1000), `${option} at ${place}`).toBeLessThan(5 * Math.sqrt(4000 * 0.25 * 0.75))
    }
  expect(new Set(orders.map((order) => order.join(''))).size).toBe(24)
})

test('one student has another order in another question', () => {
  const places = ['when', 'where', 'who', 'why', 'how'].map((question) => idsOf('abcdef'.split(''), `ada ${question}`))
  expect(new Set(places.map((order) => order.join(''))).size).toBeGreaterThan(1)
})
