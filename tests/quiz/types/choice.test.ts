import { expect, test } from 'vitest'
import { choice } from '../../../server/quiz/types/choice.ts'
import { of } from '../../fixtures/questions.ts'

const question = of('choice', {
  options: [
    { id: 'noon', text: 'At noon', feedback: 'Read again.' },
    { id: 'dusk', text: 'At *dusk*', correct: true, feedback: 'Well read.' },
    { id: 'constructor', text: 'A word that every object knows' },
  ],
})

test.each([
  { option: 'dusk', mark: 1, because: 'it is the right one' },
  { option: 'noon', mark: 0, because: 'it is a wrong one' },
  { option: 'gone', mark: 0, because: 'the log may hold an option that a later key took away' },
])('$option earns $mark, because $because', ({ option, mark }) => {
  expect(choice.grade(question, { option })).toBe(mark)
})

test('an option may be called as a property of every object', () => {
  expect(choice.readForm(question, { response: 'constructor' })).toEqual({ option: 'constructor' })
})

test.each([['night'], ['toString'], [['noon', 'dusk']], ['DUSK'], ['0']])('a form cannot send %j', (response) => {
  expect(() => choice.readForm(question, { response })).toThrow()
})

test.each([[{}], [{ response: '' }]])('%j is no answer', (form) => {
  expect(choice.readForm(question, form)).toBeNull()
})

test('whoever chose an option reads its words, also after the right one; nobody reads the others’', () => {
  const whys = (option: string) => choice.feedback(question, { option }).options.map(({ why }) => why)
  expect(whys('noon')).toEqual(['Read again.', null, null])
  expect(whys('dusk')).toEqual([null, 'Well read.', null])
})

test('without an answer the key is shown, and there is no mark', () => {
  const { mark, key, options } = choice.feedback(question, null)
  expect({ mark, key, chosen: options.some(({ chosen }) => chosen) }).toEqual({
    mark: null,
    key: 'At dusk',
    chosen: false,
  })
})

test('an answer as one line is the option without markup, or its id where a later key took the option away', () => {
  expect(choice.plain(question, { option: 'dusk' })).toBe('At dusk')
  expect(choice.plain(question, { option: 'gone' })).toBe('gone')
})

test('the tally has a row for each option, also for one that nobody chose', () => {
  const responses = ['dusk', 'dusk', 'noon'].map((option) => ({ option }))
  expect(choice.tally(question, responses).map(({ letter, count, correct }) => [letter, count, correct])).toEqual([
    ['A', 1, false],
    ['B', 2, true],
    ['C', 0, false],
  ])
})
