import { describe, expect, it, test } from 'vitest'
import { markOf } from '../../../server/lesson/may.ts'
import { clock, owner, Rehearsal } from '../../fixtures/lesson.ts'

function handedIn(question = 'why', typed = 'It eats mice.') {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.join('Ada')
  lesson.answer(ada, question, typed)
  const answer = () => {
    const found = lesson.lesson.students.get(ada)?.answers.at(-1)
    if (!found) throw new Error('nothing was handed in')
    return found
  }
  const grade = (mark: number, comment = '', of = answer().id) =>
    lesson.ask(owner, { do: 'grade', answer: of, mark, comment })
  return { lesson, ada, answer, grade }
}

test('the teacher\u2019s mark and words stand beside the answer', () => {
  const { answer, grade, lesson } = handedIn()
  expect(markOf(answer())).toBeNull()
  lesson.at('11:00')
  grade(0.5, ' Name the grain too. ')
  expect(answer().graded).toEqual({ mark: 0.5, levels: null, comment: 'Name the grain too.', at: clock('11:00') })
  expect(markOf(answer())).toBe(0.5)
})

test('marking again is allowed, and the newest counts', () => {
  const { answer, grade } = handedIn()
  grade(0.5)
  grade(0.75, 'I read it again.')
  expect(markOf(answer())).toBe(0.75)
})

test('the same mark with the same words makes no entry', () => {
  const { grade } = handedIn()
  grade(0.5, 'Good.')
  expect(grade(0.5, 'Good.')).toEqual([])
})

test('a short text that the program marked wrong may be marked right by hand; what the student was told stays in the log', () => {
  const { answer, grade } = handedIn('face', 'a plate')
  grade(1, 'A plate will do.')
  expect(answer().mark).toBe(0)
  expect(markOf(answer())).toBe(1)
})

test('a newer answer of the student is not marked by the mark of the older one', () => {
  const { lesson, ada, answer, grade } = handedIn()
  grade(1)
  lesson.answer(ada, 'why', 'Because of the mice.')
  expect(markOf(answer())).toBeNull()
})

describe('is refused', () => {
  it.each([
    { mark: -0.1, because: 'nobody owes points' },
    { mark: 1.1, because: 'a full answer is the most' },
    { mark: Number.NaN, because: 'it is no number' },
  ])('with the mark $mark, because $because', ({ mark }) => {
    const { grade, answer } = handedIn()
    expect(grade(mark)).toEqual({ refused: 'mark-out-of-range' })
    expect(answer().graded).toBeNull()
  })

  it.each([0, 1])('never at %f, the edge', (mark) => {
    expect(handedIn().grade(mark)).toHaveLength(1)
  })

  test('with a comment longer than 2,000 letters', () => {
    expect(handedIn().grade(1, 'x'.repeat(2001))).toEqual({ refused: 'post-too-long', most: 2000, length: 2001 })
    expect(handedIn().grade(1, 'x'.repeat(2000))).toHaveLength(1)
  })

  test('for an answer that was chosen, not written', () => {
    expect(handedIn('when', 'noon').grade(1)).toEqual({ refused: 'not-written' })
  })

  test('for an answer that is not there', () => {
    expect(handedIn().grade(1, '', 'no-such-answer')).toEqual({ refused: 'no-such-answer' })
  })

  test('for the answer of somebody who was removed', () => {
    const { lesson, ada, answer, grade } = handedIn()
    const id = answer().id
    lesson.do(owner, { do: 'remove', student: ada })
    expect(grade(1, '', id)).toEqual({ refused: 'no-such-answer' })
  })
})
