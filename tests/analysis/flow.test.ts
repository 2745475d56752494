import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { flowOf, netOf } from '../../server/analysis/flow.ts'

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

describe('two shows of hands', () => {
  it.each([
    { before: [14, 28], after: [21, 28], more: 7, gain: 0.5, because: 'half of those who could gain did' },
    { before: [14, 28], after: [7, 28], more: -7, gain: -0.5, because: 'it can go down' },
    { before: [10, 20], after: [15, 20], more: 5, gain: 0.5, because: 'the shares count' },
    { before: [10, 20], after: [9, 12], more: -1, gain: 0.5, because: 'fewer raised a hand, and more of them for it' },
    { before: [28, 28], after: [28, 28], more: 0, gain: null, because: 'there was nothing to gain' },
    { before: [0, 0], after: [5, 9], more: 5, gain: null, because: 'nobody voted before' },
    { before: [5, 9], after: [0, 0], more: -5, gain: null, because: 'nobody voted again' },
  ])('from $before to $after: $more more and a gain of $gain, $because', ({ before, after, more, gain }) => {
    const share = ([right = 0, of = 0]: number[]) => ({ right, of })
    const net = netOf(share(before), share(after))
    expect(net.more).toBe(more)
    if (gain === null) expect(net.gain).toBeNull()
    else expect(net.gain).toBeCloseTo(gain, 12)
  })

  test('of the same pupils tell the gain that their pairs tell', () => {
    const pairs = fc.array(
      fc.tuple(fc.boolean(), fc.boolean()).map(([a, b]) => pupil(a, b)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(pairs, (all) => {
        const right = (when: 'before' | 'after') => ({ right: all.filter((one) => one[when]).length, of: all.length })
        const [flow, net] = [flowOf(all), netOf(right('before'), right('after'))]
        expect(net.more).toBe(flow.toRight - flow.fromRight)
        expect(net.gain ?? 2).toBeCloseTo(flow.gain ?? 2, 12)
      }),
    )
  })
})
