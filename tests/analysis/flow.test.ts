import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { flowOf } from '../../server/analysis/flow.ts'

const pupil = (before: boolean, after: boolean, changed = before !== after) => ({ before, after, changed })
const times = (count: number, one: ReturnType<typeof pupil>) => Array.from({ length: count }, () => one)

it.each([
  { right: [10, 19], of: 28, gain: 0.5, because: 'half of the 18 who could gain did' },
  { right: [0, 7], of: 28, gain: 0.25, because: 'from nothing the gain is the share itself' },
  { right: [14, 7], of: 28, gain: -0.5, because: 'it can go down' },
  { right: [20, 20], of: 28, gain: 0, because: 'nothing was gained' },
])('from $right.0 to $right.1 of $of the gain is $gain, because $because', ({ right, of, gain }) => {
  const [before = 0, after = 0] = right
  const pairs = Array.from({ length: of }, (_, at) => pupil(at < before, at < after))
  expect(flowOf(pairs).gain).toBeCloseTo(gain, 12)
})

describe('no gain is told', () => {
  test('where everybody was right before', () => expect(flowOf(times(5, pupil(true, true))).gain).toBeNull())
  test('where nobody gave both answers', () => expect(flowOf([]).gain).toBeNull())
})

test('nine go to the right answer, two away from it, one from a wrong one to another', () => {
  const flow = flowOf([
    ...times(9, pupil(false, true)),
    ...times(2, pupil(true, false)),
    ...times(12, pupil(true, true)),
    ...times(4, pupil(false, false)),
    pupil(false, false, true),
  ])
  expect(flow).toMatchObject({ toRight: 9, fromRight: 2, stayedRight: 12, stayedWrong: 5, otherWrong: 1 })
})

test('everybody with both answers is in one of the four groups, and the gain is at most 1', () => {
  const pairs = fc.array(
    fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map(([a, b, c]) => pupil(a, b, a !== b || c)),
  )
  fc.assert(
    fc.property(pairs, (all) => {
      const { toRight, fromRight, stayedRight, stayedWrong, otherWrong, gain } = flowOf(all)
      expect(toRight + fromRight + stayedRight + stayedWrong).toBe(all.length)
      expect(otherWrong).toBeLessThanOrEqual(stayedWrong)
      if (gain !== null) expect(gain).toBeLessThanOrEqual(1)
    }),
  )
})
