import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markOfLevels, mostOf } from '../../../server/quiz/types/criteria.ts'
import { of, questionFrom } from '../../fixtures/questions.ts'

const level = (points: number) => ({ points, text: `worth ${points}` })
const limit = { text: 'Sets the limit', levels: [level(0), level(1), level(2)] }
const place = { text: 'Points at a place', levels: [level(1), level(0)] }

test.each([
  { levels: [2, 0], mark: 1, because: 'both are the best' },
  { levels: [1, 1], mark: 1 / 3, because: 'one of three points is reached' },
  { levels: [0, 1], mark: 0, because: 'nothing is reached' },
  { levels: [2], mark: null, because: 'one criterion has no level' },
  { levels: [2, 0, 0], mark: null, because: 'there is no third criterion' },
  { levels: [3, 0], mark: null, because: 'there is no fourth level' },
  { levels: [-1, 0], mark: null, because: 'there is no level before the first' },
  { levels: [0.5, 0], mark: null, because: 'there is nothing between two levels' },
  { levels: [NaN, 0], mark: null, because: 'nothing was chosen' },
])('levels $levels make the mark $mark, because $because', ({ levels, mark }) => {
  expect(markOfLevels([limit, place], levels)).toBe(mark)
})

test('a mark by levels lies between 0 and 1, whatever is chosen', () => {
  const criterion = fc.record({
    text: fc.string(),
    levels: fc.array(fc.record({ points: fc.integer({ min: 0, max: 9 }), text: fc.string() }), { minLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(criterion, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(5)), (criteria, levels) => {
      const mark = markOfLevels(criteria, levels)
      if (mark !== null) expect(mark >= 0 && mark <= 1).toBe(true)
    }),
  )
})

test('the points of an essay are those of its best levels', () => {
  expect(mostOf([limit, place])).toBe(3)
  expect(of('essay', { criteria: [limit, place] }).points).toBe(3)
  expect(() => questionFrom({ type: 'essay', prompt: 'x', points: 4, criteria: [limit, place] })).toThrow(
    'points-not-levels',
  )
  expect(() =>
    questionFrom({ type: 'essay', prompt: 'x', criteria: [{ text: 'x', levels: [level(0), level(0)] }] }),
  ).toThrow('levels-of-nothing')
})
