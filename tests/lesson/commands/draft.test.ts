import { describe, expect, it, test } from 'vitest'
import { countedAnswer, isLate } from '../../../server/lesson/may.ts'
import { clock, on, owner, Rehearsal, type Typed } from '../../fixtures/lesson.ts'

function writing(start = {}) {
  const lesson = new Rehearsal({ preset: 'own-pace', ...start })
  const ada = lesson.join('Ada')
  const student = () => {
    const found = lesson.lesson.students.get(ada)
    if (!found) throw new Error('Ada is gone')
    return found
  }
  return { lesson, ada, student }
}

test('a draft is kept and not counted as handed in', () => {
  const { lesson, ada, student } = writing()
  lesson.draft(ada, 'why', 'It eats')
  expect(student().drafts.get('why')?.response).toEqual({ text: 'It eats' })
  expect(countedAnswer(student(), 'why')).toBeUndefined()
})

it.each<{ typed: Typed; because: string }>([
  { typed: 'It eats', because: 'nothing changed' },
  { typed: '', because: 'an emptied field does not take the kept words away' },
  { typed: null, because: 'there is nothing to keep' },
])('typing $typed makes no entry, because $because', ({ typed }) => {
  const { lesson, ada, student } = writing()
  lesson.draft(ada, 'why', 'It eats')
  expect(lesson.draft(ada, 'why', typed)).toEqual([])
  expect(student().drafts.get('why')?.response).toEqual({ text: 'It eats' })
})

test('a draft beside a handed-in answer leaves that one counting', () => {
  const { lesson, ada, student } = writing()
  lesson.answer(ada, 'why', 'It eats mice.')
  lesson.draft(ada, 'why', 'It eats mice, and')
  expect(countedAnswer(student(), 'why')?.response).toEqual({ text: 'It eats mice.' })
})

it.each([
  { question: 'when', typed: 'dusk', refused: 'not-written', because: 'a chosen option is an answer or nothing' },
  { question: 'liked', typed: 'true', refused: 'not-written', because: 'so is a verdict' },
  { question: 'nowhere', typed: 'x', refused: 'no-such-question', because: 'the quiz has none of that id' },
  {
    question: 'why',
    typed: 'x'.repeat(10_001),
    refused: 'answer-too-long',
    because: 'it could not be handed in either',
  },
])('a draft of $question is refused as $refused, because $because', ({ question, typed, refused }) => {
  const { lesson, ada } = writing()
  expect(lesson.draft(ada, question, typed)).toMatchObject({ refused })
})

test('drafts end where answering ends', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.move(on('why'))
  expect(lesson.draft(ada, 'why', 'It')).toHaveLength(1)
  lesson.move(on('why', 'revealed'))
  expect(lesson.draft(ada, 'why', 'It eats')).toEqual({ refused: 'key-was-shown' })
})

describe('a draft that the teacher accepts', () => {
  const accept = (lesson: Rehearsal, student: string, question = 'why') =>
    lesson.ask(owner, { do: 'accept-draft', student, question })

  test('counts as handed in, with the mark of its type', () => {
    const { lesson, ada, student } = writing()
    lesson.draft(ada, 'face', 'a dish')
    accept(lesson, ada, 'face')
    expect(countedAnswer(student(), 'face')).toMatchObject({ response: { text: 'a dish' }, mark: 1 })
    expect(student().drafts.size).toBe(0)
  })

  test('can be accepted after closing, which is when the bell has gone', () => {
    const { lesson, ada } = writing()
    lesson.draft(ada, 'why', 'It eats')
    lesson.move({ at: 'closed' })
    expect(accept(lesson, ada)).toHaveLength(1)
  })

  test('is not late when it was written in time', () => {
    const { lesson, ada, student } = writing({ closes: clock('10:00') })
    lesson.at('09:50').draft(ada, 'why', 'It eats')
    accept(lesson.at('11:00'), ada)
    const answer = countedAnswer(student(), 'why')
    expect(answer && isLate(lesson.lesson, student(), answer)).toBe(false)
  })

  test('is late when it was written late', () => {
    const { lesson, ada, student } = writing({ closes: clock('10:00') })
    lesson.at('10:05').draft(ada, 'why', 'It eats')
    accept(lesson.at('11:00'), ada)
    const answer = countedAnswer(student(), 'why')
    expect(answer && isLate(lesson.lesson, student(), answer)).toBe(true)
  })

  test('counts over the student\u2019s earlier answer, in the newest round', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson
      .move(on('why'))
      .move(on('why', 'discussing'))
      .move(on('why', 'voting', 2))
    lesson.answer(ada, 'why', 'Mice.', { round: 2 })
    lesson.draft(ada, 'why', 'It eats the mice.')
    accept(lesson, ada)
    const student = lesson.lesson.students.get(ada)
    expect(student && countedAnswer(student, 'why')?.response).toEqual({ text: 'It eats the mice.' })
  })

  test('counts in the vote that it was written for, also when the class has gone on: the first vote stays as it was', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('face'))
    lesson.answer(ada, 'face', 'snow')
    lesson.move(on('face', 'discussing')).move(on('face', 'voting', 2))
    lesson.draft(ada, 'face', 'a dish')
    lesson.move(on('face', 'revealed', 2)).move(on('why'))
    expect(accept(lesson, ada, 'face')).toMatchObject([{ kind: 'answered', round: 2 }])
    const newest = lesson.lesson.students.get(ada)?.newest
    expect(newest?.get('face 1')?.response).toEqual({ text: 'snow' })
    expect(newest?.get('face 2')?.response).toEqual({ text: 'a dish' })
  })

  test('is gone when it was handed in meanwhile', () => {
    const { lesson, ada } = writing()
    lesson.draft(ada, 'why', 'It eats')
    lesson.answer(ada, 'why', 'It eats mice.')
    expect(accept(lesson, ada)).toEqual({ refused: 'no-draft' })
  })

  test('of nobody is refused', () => {
    expect(accept(writing().lesson, 'nobody')).toEqual({ refused: 'no-such-student' })
  })
})
