import { expect, test } from 'vitest'
import { poll } from '../../../server/quiz/types/poll.ts'
import { of, questionFrom } from '../../fixtures/questions.ts'

const scale = of('poll', { scale: { low: 'Not at *all*', high: 'Entirely' } })
const options = of('poll', { options: [{ text: 'The farmers' }, { id: 'all', text: 'All **of us**' }] })

test('a scale has five steps unless said otherwise, numbered, with words at its ends', () => {
  expect(poll.sheet(scale).map(({ id, letter, text }) => [id, letter, text])).toEqual([
    ['1', '1', 'Not at *all*'],
    ['2', '2', ''],
    ['3', '3', ''],
    ['4', '4', ''],
    ['5', '5', 'Entirely'],
  ])
  expect(poll.sheet(of('poll', { scale: { low: 'a', high: 'b', steps: 11 } }))).toHaveLength(11)
})

test('options have letters, and ids from their words', () => {
  expect(poll.sheet(options).map(({ id, letter }) => [id, letter])).toEqual([
    ['the-farmers', 'A'],
    ['all', 'B'],
  ])
})

test.each([
  { question: scale, option: '1', plain: '1 (Not at all)', because: 'an end has its words' },
  { question: scale, option: '3', plain: '3', because: 'a step between has none' },
  { question: options, option: 'all', plain: 'All of us', because: 'an option is its words' },
])('$option reads $plain, because $because', ({ question, option, plain }) => {
  expect(poll.plain(question, { option })).toBe(plain)
})

test('no answer has a mark, no answer is right, and there are no points', () => {
  expect(poll.grade(scale, { option: '5' })).toBeNull()
  expect(poll.feedback(scale, { option: '5' })).toEqual({ mark: null, options: [], key: null, why: null })
  expect(scale.points).toBe(0)
  const rows = poll.tally(scale, [{ option: '5' }, { option: '5' }, { option: '1' }])
  expect(rows.map(({ count, correct }) => [count, correct])).toEqual([
    [1, null],
    [0, null],
    [0, null],
    [0, null],
    [2, null],
  ])
})

test('Ada chooses one step; a step that is not there is refused', () => {
  expect(poll.readForm(scale, { response: '4' })).toEqual({ option: '4' })
  expect(poll.readForm(scale, {})).toBeNull()
  expect(() => poll.readForm(scale, { response: '6' })).toThrow()
  expect(() => poll.readForm(scale, { response: ['4', '5'] })).toThrow()
})

test.each([
  { file: { points: 3 }, because: 'there are no points for an opinion' },
  { file: { hints: ['Think.'] }, because: 'there is nothing to hint at' },
  { file: { options: [{ text: 'a', correct: true }, { text: 'b' }] }, because: 'no option is right' },
  { file: { options: [{ text: 'a' }, { text: 'a' }] }, because: 'two options say the same' },
  { file: { scale: { low: 'a', high: 'b' }, options: [{ text: 'a' }, { text: 'b' }] }, because: 'it has both' },
  { file: {}, because: 'it has nothing to choose from' },
])('$file is refused, because $because', ({ file }) => {
  expect(() => questionFrom({ type: 'poll', prompt: 'x', ...file })).toThrow()
})
