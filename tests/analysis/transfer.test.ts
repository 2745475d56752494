import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { transferOf, type Pair } from '../../server/analysis/transfer.ts'

const pair = (first: boolean, last: boolean, here: boolean): Pair => ({ first, last, here })
const none = { right: 0, of: 0 }

it.each([
  { pairs: [pair(false, true, true)], group: 'changed', right: 1, because: 'talking helped, and it carried over' },
  {
    pairs: [pair(false, true, false)],
    group: 'changed',
    right: 0,
    because: 'the answer was learnt, not the way to it',
  },
  { pairs: [pair(true, true, true)], group: 'stayed', right: 1, because: 'they knew it all along' },
  { pairs: [pair(false, false, true)], group: 'wrong', right: 1, because: 'they got there by themselves, or guessed' },
  { pairs: [pair(true, false, false)], group: 'wrong', right: 0, because: 'they were talked out of it' },
] as const)('$group, $right right here: $because', ({ pairs, group, right }) => {
  expect(transferOf(pairs)).toEqual({ changed: none, stayed: none, wrong: none, [group]: { right, of: 1 } })
})

test('nobody who answered both is no transfer', () => {
  expect(transferOf([])).toBeNull()
})

test('everybody who answered both is in one group, and no group has more right ones than pupils', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1 }), (all) => {
      const transfer = transferOf(all.map((one) => pair(...one)))
      const groups = transfer ? [transfer.changed, transfer.stayed, transfer.wrong] : []
      expect(groups.reduce((sum, { of }) => sum + of, 0)).toBe(all.length)
      expect(groups.reduce((sum, { right }) => sum + right, 0)).toBe(all.filter(([, , here]) => here).length)
      for (const { right, of } of groups) expect(right).toBeLessThanOrEqual(of)
    }),
  )
})
