import { expect, test } from 'vitest'
import { allOrNothing, choices, rightMinusWrong } from '../../../server/quiz/types/choices.ts'
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

test.each([
  { chosen: ['a', 'b'], mark: 1, because: 'every right one and no other' },
  { chosen: ['a'], mark: 0, because: 'one is missing' },
  { chosen: ['a', 'b', 'c'], mark: 0, because: 'one is too many' },
  { chosen: [], mark: 0, because: 'nothing was ticked' },
])('all or nothing: $chosen of the right a and b earns $mark, because $because', ({ chosen, mark }) => {
  expect(allOrNothing(chosen, ['a', 'b'])).toBe(mark)
})

const strict = of('choices', {
  scoring: 'all-or-nothing',
  options: [
    { id: 'mice', text: 'Mice', correct: true },
    { id: 'snow', text: 'Snow', correct: true },
    { id: 'none', text: 'None of these', none: true, feedback: 'Two are right.' },
  ],
})

test('the setting of the quiz says how ticks are marked, and the form says it first', () => {
  expect(choices.grade(question, { options: ['military'] })).toBe(0.5)
  expect(choices.grade(strict, { options: ['mice'] })).toBe(0)
  expect(choices.grade(strict, { options: ['mice', 'snow'] })).toBe(1)
  expect(choices.asks?.(strict).allOrNothing).toBe(true)
  expect(choices.asks?.(question).allOrNothing).toBe(false)
})

test('"none of these" beside another tick cannot be handed in, and would earn nothing', () => {
  expect(choices.refuses?.(strict, { options: ['mice', 'none'] })).toBe('none-and-others')
  expect(choices.refuses?.(strict, { options: ['none'] })).toBeNull()
  expect(choices.refuses?.(strict, { options: ['mice', 'snow'] })).toBeNull()
  expect(choices.grade(strict, { options: ['mice', 'snow', 'none'] })).toBe(0)
})

test('"none of these" can be the right answer', () => {
  const nothing = of('choices', {
    options: [
      { id: 'dogs', text: 'Dogs', feedback: 'No.' },
      { id: 'cats', text: 'Cats', feedback: 'No.' },
      { id: 'none', text: 'None of these', none: true, correct: true },
    ],
  })
  expect(choices.grade(nothing, { options: ['none'] })).toBe(1)
  expect(choices.grade(nothing, { options: ['dogs'] })).toBe(0)
  for (const form of choices.examples(nothing)) {
    const response = choices.readForm(nothing, form)
    expect(response && choices.refuses?.(nothing, response)).toBeNull()
  }
})

const mixed = of('choices', {
  shuffle: true,
  options: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    id,
    text: id,
    correct: id === 'a',
    last: id === 'd',
    none: id === 'e',
  })),
})

test('every student sees the options in an order of their own, with letters from A, and the last ones last', () => {
  const orders = ['ada', 'ben', 'cleo', 'dan', 'eve'].map((seed) => choices.sheet(mixed, seed))
  for (const sheet of orders) {
    expect(sheet.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(sheet.slice(3).map(({ id }) => id)).toEqual(['d', 'e'])
  }
  expect(new Set(orders.map((sheet) => sheet.map(({ id }) => id).join(''))).size).toBeGreaterThan(1)
  const [ada = []] = orders
  const rows = choices.feedback(mixed, { options: ['b'] }, 'ada').options
  expect(rows.map(({ id, letter }) => [id, letter])).toEqual(ada.map(({ id, letter }) => [id, letter]))
})

test('its tally, and its sheet on the wall, have the order of the quiz', () => {
  expect(choices.sheet(mixed).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(choices.tally(mixed, [{ options: ['c'] }]).map(({ id, count }) => [id, count])[2]).toEqual(['c', 1])
})

test('without the setting nothing is shuffled', () => {
  expect(choices.sheet(question, 'ada')).toEqual(choices.sheet(question))
})
