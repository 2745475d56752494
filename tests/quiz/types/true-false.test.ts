import { expect, test } from 'vitest'
import { trueFalse } from '../../../server/quiz/types/true-false.ts'
import { of } from '../../fixtures/questions.ts'

const plain = of('true-false', { answer: false })
const open = of('true-false', { answer: false, notSaid: true, feedback: { true: 'Read again.' } })

test('two answers are offered, and the third only where the quiz says so', () => {
  const ids = (question: typeof plain) => trueFalse.sheet(question).map(({ id }) => id)
  expect(ids(plain)).toEqual(['true', 'false'])
  expect(ids(open)).toEqual(['true', 'false', 'not-said'])
})

test('where "the text does not say" is right, it is offered without being asked for', () => {
  const question = of('true-false', { answer: 'not-said' })
  expect(trueFalse.sheet(question)).toHaveLength(3)
  expect(trueFalse.grade(question, { verdict: 'not-said' })).toBe(1)
})

test('an answer that is not offered cannot be sent', () => {
  expect(trueFalse.readForm(open, { response: 'not-said' })).toEqual({ verdict: 'not-said' })
  expect(() => trueFalse.readForm(plain, { response: 'not-said' })).toThrow()
  expect(() => trueFalse.readForm(open, { response: 'maybe' })).toThrow()
})

test.each([
  { verdict: 'false', mark: 1 },
  { verdict: 'true', mark: 0 },
  { verdict: 'not-said', mark: 0 },
] as const)('of a false statement, $verdict earns $mark', ({ verdict, mark }) => {
  expect(trueFalse.grade(open, { verdict })).toBe(mark)
})

test('whoever took a false statement for true reads why it is not', () => {
  expect(trueFalse.feedback(open, { verdict: 'true' }).options[0]).toMatchObject({ chosen: true, why: 'Read again.' })
  expect(trueFalse.feedback(open, { verdict: 'false' }).options[0]).toMatchObject({ chosen: false, why: null })
})

test('its answers have no letters: everybody calls them by their words', () => {
  const response = { verdict: 'true' } as const
  const letters = [
    ...trueFalse.sheet(open),
    ...trueFalse.feedback(open, response).options,
    ...trueFalse.tally(open, [response]),
  ].map(({ letter }) => letter)
  expect(letters).toEqual(Array(9).fill(null))
})
