import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { certaintyPoints, type Certainty } from '../../server/quiz/certainty.ts'
import { checkQuiz } from '../../server/quiz/check.ts'
import { of } from '../fixtures/questions.ts'

// Gardner-Medwin 1995 and 2006, table 1; the half-right answers as in Moodle.
it.each<{ mark: number; certainty: Certainty; points: number; because: string }>([
  { mark: 1, certainty: 1, points: 1, because: 'right and unsure earns 1' },
  { mark: 1, certainty: 2, points: 2, because: 'right and fairly sure earns 2' },
  { mark: 1, certainty: 3, points: 3, because: 'right and sure earns 3' },
  { mark: 0, certainty: 1, points: 0, because: 'wrong and unsure costs nothing' },
  { mark: 0, certainty: 2, points: -2, because: 'wrong and fairly sure costs 2' },
  { mark: 0, certainty: 3, points: -6, because: 'wrong and sure costs 6' },
  { mark: 0.5, certainty: 3, points: 1.5, because: 'half right earns half' },
])('a mark of $mark with certainty $certainty earns $points, because $because', ({ mark, certainty, points }) => {
  expect(certaintyPoints(mark, certainty)).toBe(points)
})

test('whoever says how sure they are honestly earns most: 1 below two thirds, 3 above 80%', () => {
  const expected = (chance: number, certainty: Certainty) =>
    chance * certaintyPoints(1, certainty) + (1 - chance) * certaintyPoints(0, certainty)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      const honest: Certainty = chance < 2 / 3 ? 1 : chance <= 0.8 ? 2 : 3
      for (const other of [1, 2, 3] as const)
        expect(expected(chance, honest)).toBeGreaterThanOrEqual(expected(chance, other) - 1e-9)
    }),
  )
})

const options = [{ text: 'At dusk', correct: true }, { text: 'At noon' }, { text: 'Never' }]

it.each([
  { says: {}, certainty: null, because: 'it is asked only where the quiz wants it' },
  { says: { certainty: false }, certainty: null, because: 'the quiz says so' },
  { says: { certainty: true }, certainty: 'sure-unsure', because: 'points are only for those who ask for them' },
  { says: { certainty: 'gardner-medwin' }, certainty: 'gardner-medwin', because: 'the quiz names the scheme' },
])('$says asks for certainty as $certainty, because $because', ({ says, certainty }) => {
  expect(of('choice', { options, ...says }).certainty).toBe(certainty)
})

it.each([
  { question: { type: 'choice', options, certainty: true, tries: 2 }, code: null, because: 'nothing is earned by it' },
  {
    question: { type: 'choice', options, certainty: 'gardner-medwin', tries: 2 },
    code: 'certainty-with-tries',
    because: 'a second try is no longer a first judgement',
  },
  { question: { type: 'essay', certainty: true }, code: 'no-certainty', because: 'a teacher marks it' },
])('$question is found to be $code, because $because', ({ question, code }) => {
  const found = checkQuiz({ title: 'x', questions: [{ prompt: 'x', ...question }] }, null).problems
  const codes = found.map((problem) => problem.code).filter((one) => one.includes('certainty'))
  expect(codes).toEqual(code === null ? [] : [code])
})
