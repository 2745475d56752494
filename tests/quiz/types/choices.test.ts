import { expect, test } from 'vitest'
import { choices, rightMinusWrong } from '../../../server/quiz/types/choices.ts'
import { of } from '../../fixtures/questions.ts'

test.each([
  { chosen: ['a', 'b'], mark: 1, because: 'every right one and no other' },
  { chosen: ['b', 'a', 'a'], mark: 1, because: 'order and repeats do not matter' },
  { chosen: ['a'], mark: 0.5, because: 'half of the right ones' },
  { chosen: ['a', 'b', 'c'], mark: 0.5, because: 'a wrong tick takes a right one away' },
  { chosen: ['a', 'c'], mark: 0, because: 'one right, one wrong' },
  { chosen: ['c', 'd'], mark: 0, because: 'a mark is never below 0' },
  { chosen: ['a', 'b', 'c', 'd'], mark: 0, because: 'ticking everything says nothing' },
  { chosen: [], mark: 0, because: 'nothing was ticked' },
])('$chosen of the right a and b among four earns $mark, because $because', ({ chosen, mark }) => {
  expect(rightMinusWrong(chosen, ['a', 'b'])).toBe(mark)
})

test('a question without a right answer cannot be marked', () => {
  expect(() => rightMinusWrong(['a'], [])).toThrow(RangeError)
})

const question = of('choices', {
  options: [
    { id: 'military', text: '**Military** aid', correct: true },
    { id: 'words', text: 'Words', feedback: 'He gave those.' },
    { id: 'money', text: 'Money', correct: true },
  ],
})

test('Ada ticks two boxes, and the form sends both under one name', () => {
  expect(choices.readForm(question, { response: ['money', 'military'] })).toEqual({ options: ['military', 'money'] })
})

test('Ben ticks one box, which the form sends as one text', () => {
  expect(choices.readForm(question, { response: 'words' })).toEqual({ options: ['words'] })
})

test('Cleo ticks none, and that is no answer', () => {
  expect(choices.readForm(question, {})).toBeNull()
})

test('a box that the question does not have is refused, also beside a right one', () => {
  expect(() => choices.readForm(question, { response: ['money', 'constructor'] })).toThrow()
})

test('feedback says of each option whether it was ticked and right, and has words for a wrong tick', () => {
  const { mark, options, key } = choices.feedback(question, { options: ['military', 'words'] })
  expect(mark).toBe(0)
  expect(options.map(({ letter, chosen, correct, why }) => [letter, chosen, correct, why])).toEqual([
    ['A', true, true, null],
    ['B', true, false, 'He gave those.'],
    ['C', false, true, null],
  ])
  expect(key).toBe('Military aid; Money')
})

test('an answer as one line has the options in the order of the question, without markup', () => {
  expect(choices.plain(question, { options: ['money', 'military'] })).toBe('Military aid; Money')
})
