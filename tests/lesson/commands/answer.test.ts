import { ZodError } from 'zod'
import { describe, expect, it, test } from 'vitest'
import { keyWasShown } from '../../../server/lesson/may.ts'
import { clock, on, owner, Rehearsal, type Typed } from '../../fixtures/lesson.ts'

/** Ada at her own pace, with feedback after closing. */
function atOwnPace(start = {}) {
  const lesson = new Rehearsal({ preset: 'own-pace', ...start })
  return { lesson, ada: lesson.join('Ada') }
}
const said = (lesson: Rehearsal, student: string) => lesson.lesson.students.get(student)?.answers ?? []

it.each<{ question: string; typed: Typed; response: unknown; mark: number | null; because: string }>([
  { question: 'when', typed: 'dusk', response: { option: 'dusk' }, mark: 1, because: 'it is the right option' },
  { question: 'when', typed: 'noon', response: { option: 'noon' }, mark: 0, because: 'it is a wrong one' },
  {
    question: 'said',
    typed: ['hears'],
    response: { options: ['hears'] },
    mark: 0.5,
    because: 'it is half of the right ones',
  },
  {
    question: 'said',
    typed: ['hears', 'blue'],
    response: { options: ['hears', 'blue'] },
    mark: 0,
    because: 'a wrong tick cancels a right one',
  },
  { question: 'liked', typed: 'false', response: { verdict: 'false' }, mark: 1, because: 'the statement is false' },
  {
    question: 'face',
    typed: ' A dish. ',
    response: { text: 'A dish.' },
    mark: 1,
    because: 'capitals and the full stop do not matter',
  },
  {
    question: 'why',
    typed: 'It eats mice.',
    response: { text: 'It eats mice.' },
    mark: null,
    because: 'only a teacher can mark it',
  },
])('$typed to "$question" is kept with the mark $mark, because $because', ({ question, typed, response, mark }) => {
  const { lesson, ada } = atOwnPace()
  expect(lesson.answer(ada, question, typed)).toMatchObject([
    { kind: 'answered', student: ada, round: 1, response, mark },
  ])
})

it.each<{ question: string; typed: Typed; refused: object; because: string }>([
  {
    question: 'when',
    typed: null,
    refused: { refused: 'nothing-chosen', written: false },
    because: 'nothing was chosen',
  },
  {
    question: 'said',
    typed: [],
    refused: { refused: 'nothing-chosen', written: false },
    because: 'nothing was ticked',
  },
  {
    question: 'why',
    typed: ' \n ',
    refused: { refused: 'nothing-chosen', written: true },
    because: 'nothing was written',
  },
  {
    question: 'face',
    typed: 'x'.repeat(201),
    refused: { refused: 'answer-too-long', most: 200 },
    because: 'a short answer has 200 letters at most',
  },
  {
    question: 'why',
    typed: 'x'.repeat(10_001),
    refused: { refused: 'answer-too-long', most: 10_000 },
    because: 'an essay has 10,000 at most',
  },
  {
    question: 'no-such',
    typed: 'dusk',
    refused: { refused: 'no-such-question' },
    because: 'the quiz has no such question',
  },
])('$question is refused, because $because', ({ question, typed, refused }) => {
  const { lesson, ada } = atOwnPace()
  expect(lesson.answer(ada, question, typed)).toEqual(refused)
  expect(said(lesson, ada)).toEqual([])
})

test('what the question\u2019s own page cannot send is an error, not an answer', () => {
  const { lesson, ada } = atOwnPace()
  expect(() => lesson.answer(ada, 'when', 'midnight')).toThrow(ZodError)
  expect(() => lesson.answer(ada, 'liked', 'perhaps')).toThrow(ZodError)
})

describe('at their own pace', () => {
  test('an answer may be changed until its key was shown; the last one counts', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'when', 'noon')
    lesson.answer(ada, 'when', 'dusk')
    expect(said(lesson, ada).map(({ mark }) => mark)).toEqual([0, 1])
    expect(lesson.lesson.students.get(ada)?.newest.get('when 1')?.mark).toBe(1)
  })

  test('the same answer again makes no entry', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'when', 'noon')
    expect(lesson.answer(ada, 'when', 'noon')).toEqual([])
  })

  test('with feedback at once the saved answer shows its key and ends answering that question only', () => {
    const { lesson, ada } = atOwnPace({ feedback: 'immediate' })
    lesson.answer(ada, 'when', 'noon')
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual({ refused: 'key-was-shown' })
    expect(lesson.answer(ada, 'liked', 'false')).toHaveLength(1)
  })

  test('with feedback at once nobody else is shown that key', () => {
    const { lesson, ada } = atOwnPace({ feedback: 'immediate' })
    const ben = lesson.join('Ben')
    lesson.answer(ada, 'when', 'noon')
    expect(lesson.answer(ben, 'when', 'dusk')).toHaveLength(1)
  })

  test('before the opening time nothing is taken', () => {
    const { lesson, ada } = atOwnPace({ opens: clock('10:00') })
    expect(lesson.at('09:59').answer(ada, 'when', 'dusk')).toEqual({ refused: 'not-open-yet', opens: clock('10:00') })
    expect(lesson.at('10:00').answer(ada, 'when', 'dusk')).toHaveLength(1)
  })

  test('after the closing time an answer is taken, and late is a mark', () => {
    const { lesson, ada } = atOwnPace({ closes: clock('10:00') })
    expect(lesson.at('10:30').answer(ada, 'when', 'dusk')).toHaveLength(1)
  })
})

describe('in a led lesson', () => {
  test('the stage\u2019s question is answered while it is voted on', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('when'))
    expect(lesson.answer(ada, 'when', 'dusk')).toHaveLength(1)
  })

  it.each([
    { stage: { at: 'lobby' } as const, refused: 'not-this-step', because: 'the class is in the lobby' },
    { stage: { at: 'reading' } as const, refused: 'not-this-step', because: 'the class is reading' },
    { stage: on('liked'), refused: 'not-this-step', because: 'another question is on' },
    {
      stage: { at: 'discussion', discussion: 'seen' } as const,
      refused: 'not-this-step',
      because: 'the class is talking',
    },
    { stage: { at: 'closed' } as const, refused: 'lesson-closed', because: 'the lesson is over' },
  ])('"when" is refused, because $because', ({ stage, refused }) => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(stage)
    expect(lesson.answer(ada, 'when', 'dusk')).toMatchObject({ refused })
  })

  test('between two votes nothing is taken: what comes is late', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('when')).move(on('when', 'discussing'))
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual([expect.objectContaining({ kind: 'late', round: 1 })])
    expect(said(lesson, ada)).toEqual([])
  })

  test('once the answer is shown nothing is taken, whatever comes after', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('when')).move(on('when', 'revealed'))
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual([expect.objectContaining({ kind: 'late' })])
    lesson.move({ at: 'closed' }).move({ at: 'own-pace' })
    expect(lesson.answer(ada, 'when', 'noon')).toEqual([expect.objectContaining({ kind: 'late' })])
    expect(said(lesson, ada)).toEqual([])
    expect(lesson.answer(ada, 'liked', 'false')).toHaveLength(1)
  })

  test('an answer of the first vote that arrives in the second does not count in it', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson
      .move(on('when'))
      .move(on('when', 'discussing'))
      .move(on('when', 'voting', 2))
    expect(lesson.answer(ada, 'when', 'dusk', { round: 1 })).toEqual([
      expect.objectContaining({ kind: 'late', round: 1 }),
    ])
    expect(said(lesson, ada)).toEqual([])
    expect(lesson.answer(ada, 'when', 'dusk', { round: 2 })).toHaveLength(1)
  })

  test('the same answer in the second vote is an answer of its own', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    expect(lesson.answer(ada, 'when', 'dusk', { round: 2, replaces: said(lesson, ada)[0]?.id ?? null })).toHaveLength(1)
  })
})

describe('an answer queued on a phone', () => {
  test('names the answer it replaces, and is taken when that is the newest', () => {
    const { lesson, ada } = atOwnPace()
    expect(lesson.answer(ada, 'when', 'noon', { replaces: null })).toHaveLength(1)
    expect(lesson.answer(ada, 'when', 'dusk', { replaces: said(lesson, ada)[0]?.id ?? null })).toHaveLength(1)
  })

  test('never overwrites a newer one, and says which that is', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'when', 'dusk')
    expect(lesson.answer(ada, 'when', 'noon', { replaces: null })).toEqual({
      refused: 'newer-answer',
      newer: said(lesson, ada)[0]?.id,
    })
    expect(said(lesson, ada).map(({ response }) => response)).toEqual([{ option: 'dusk' }])
  })

  test('a plain form names none, and is taken', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'when', 'dusk')
    expect(lesson.answer(ada, 'when', 'noon')).toHaveLength(1)
  })
})

describe('handing in what was a draft', () => {
  test('settles the draft', () => {
    const { lesson, ada } = atOwnPace()
    lesson.draft(ada, 'why', 'It eats')
    lesson.answer(ada, 'why', 'It eats mice.')
    expect(lesson.lesson.students.get(ada)?.drafts.size).toBe(0)
  })

  test('settles it even when the words went back to those handed in before', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'why', 'It eats mice.')
    lesson.draft(ada, 'why', 'It eats mice, and')
    lesson.answer(ada, 'why', 'It eats mice.')
    expect(lesson.lesson.students.get(ada)?.drafts.size).toBe(0)
  })
})

test('an answer given while the teacher led brings its key when it is saved again at own pace with feedback at once', () => {
  const lesson = new Rehearsal({ feedback: 'immediate' })
  const ada = lesson.join('Ada')
  lesson.move(on('when'))
  lesson.answer(ada, 'when', 'dusk')
  lesson.move({ at: 'own-pace' })
  const known = () => {
    const student = lesson.lesson.students.get(ada)
    return student && keyWasShown(lesson.lesson, student, 'when')
  }
  expect(known()).toBe(false)
  lesson.answer(ada, 'when', 'dusk')
  expect(known()).toBe(true)
})

test('the teacher has no answers: they are the students\u2019', () => {
  const { lesson } = atOwnPace()
  expect(lesson.answer(owner, 'when', 'dusk')).toEqual({ refused: 'no-seat' })
})
