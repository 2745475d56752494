import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawAlias } from '../../server/lesson/aliases.ts'

test('a thousand students in one discussion have a thousand names, wherever chance begins', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const taken = new Set<string>()
      for (let student = 0; student < 1000; student += 1)
        taken.add(drawAlias(taken, (below) => (seed + student * 31) % below))
      expect(taken.size).toBe(1000)
    }),
    { numRuns: 5 },
  )
})

test('when all 1,600 are taken, a number makes more', () => {
  const taken = new Set<string>()
  for (let student = 0; student < 1601; student += 1) taken.add(drawAlias(taken, () => 0))
  expect(taken.size).toBe(1601)
  expect([...taken].filter((name) => / 2$/.test(name))).toHaveLength(1)
})

test('chance alone decides: the same chance draws the same name', () => {
  expect(drawAlias(new Set(), () => 42)).toBe(drawAlias(new Set(), () => 42))
  expect(drawAlias(new Set(), () => 42)).not.toBe(drawAlias(new Set(), () => 43))
})
