import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { checkQuiz } from '../../server/quiz/check.ts'
import { markAfterTry, usualPenalty } from '../../server/quiz/tries.ts'
import { of } from '../fixtures/questions.ts'

/** The mark after tries of these grades, one after the other. */
const after = (grades: readonly number[], penalty: number): number =>
  grades.reduce((best, grade, earlier) => markAfterTry(grade, earlier, penalty, best), 0)

// As Moodle's adaptive mode marks them: the best of grade - penalty x earlier tries.
it.each([
  { grades: [1], penalty: 0.25, mark: 1, because: 'the first try costs nothing' },
  { grades: [0, 1], penalty: 0.25, mark: 0.75, because: 'one wrong try costs one penalty' },
  { grades: [0, 0, 1], penalty: 0.25, mark: 0.5, because: 'each wrong try costs one' },
  { grades: [0.5, 0], penalty: 0.25, mark: 0.5, because: 'what was earned stays earned' },
  { grades: [0.5, 0.5], penalty: 0.25, mark: 0.5, because: 'the same half again earns no less' },
  { grades: [0.5, 1], penalty: 0.25, mark: 0.75, because: 'the better try counts, lowered by one penalty' },
  { grades: [0.9, 1], penalty: 0.25, mark: 0.9, because: 'a try that earns less than the one before changes nothing' },
  { grades: [0, 1], penalty: 1, mark: 0, because: 'the penalty takes everything' },
  { grades: [0, 0, 1], penalty: 0, mark: 1, because: 'nothing is taken' },
  { grades: [0, 0, 0, 0, 1], penalty: 0.5, mark: 0, because: 'a mark is never below 0' },
])('tries of $grades with a penalty of $penalty earn $mark, because $because', ({ grades, penalty, mark }) => {
  expect(after(grades, penalty)).toBeCloseTo(mark)
})

test('one more try never takes anything away, and a mark stays between 0 and 1', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 9 }), share, share, (grades, next, penalty) => {
      const before = after(grades, penalty)
      const now = after([...grades, next], penalty)
      expect(before).toBeGreaterThanOrEqual(0)
      expect(now).toBeGreaterThanOrEqual(before)
      expect(now).toBeLessThanOrEqual(1)
    }),
  )
})

const options = [{ text: 'At dusk', correct: true }, { text: 'At noon' }, { text: 'At night' }, { text: 'Never' }]

it.each([
  { says: {}, tries: 1, hints: [], because: 'it is answered once unless the quiz says otherwise' },
  { says: { tries: 3 }, tries: 3, hints: [], because: 'the quiz says so' },
  { says: { hints: ['Look up.'] }, tries: 2, hints: ['Look up.'], because: 'a hint is for one try more' },
  { says: { tries: 3, hints: ['Look up.'] }, tries: 3, hints: ['Look up.'], because: 'the quiz says both' },
])('$says gives $tries tries, because $because', ({ says, tries, hints }) => {
  expect(of('choice', { options, ...says })).toMatchObject({ tries, hints, penalty: usualPenalty })
})

const found = (question: object): string[] =>
  checkQuiz({ title: 'x', questions: [{ prompt: 'x', ...question }] }, null).problems.map(({ code }) => code)

it.each([
  { question: { type: 'choice', options, tries: 2 }, code: null, because: 'four answers outlast two tries' },
  { question: { type: 'choice', options, tries: 4 }, code: 'tries-for-all', because: 'each answer can be tried' },
  { question: { type: 'true-false', answer: true, tries: 2 }, code: 'tries-for-all', because: 'there are two answers' },
  { question: { type: 'true-false', answer: true, notSaid: true, tries: 2 }, code: null, because: 'there are three' },
  {
    question: { type: 'choice', options, tries: 2, hints: ['One', 'Two'] },
    code: 'hint-never-shown',
    because: 'no try is left after the second wrong one',
  },
  { question: { type: 'essay', tries: 2 }, code: 'no-tries', because: 'a teacher marks it' },
  { question: { type: 'essay', hints: ['One'] }, code: 'no-tries', because: 'a hint is for one try more' },
])('$question is found to be $code, because $because', ({ question, code }) => {
  const codes = found(question).filter((one) => /tr[iy]|hint/.test(one))
  expect(codes).toEqual(code === null ? [] : [code])
})
