import { describe, expect, it, test } from 'vitest'
import { studentQuestionView } from '../../../server/lesson/views/student-question.ts'
import { wallView } from '../../../server/lesson/views/wall.ts'
import { noAsks } from '../../../server/quiz/types/question-type.ts'
import { clock, on, owner, pinOf, Rehearsal } from '../../fixtures/lesson.ts'

const view = ({ lesson, now }: Rehearsal, student: string, question: string) =>
  studentQuestionView(lesson, student, question, now)
function atOwnPace(start = {}) {
  const lesson = new Rehearsal({ preset: 'own-pace', ...start })
  return { lesson, ada: lesson.join('Ada') }
}

test('the sheet has the prompt and the lettered options, and not a word more', () => {
  const { lesson, ada } = atOwnPace()
  expect(view(lesson, ada, 'when')).toEqual({
    id: 'when',
    type: 'choice',
    number: 1,
    of: 5,
    prompt: 'When does a barn owl hunt?',
    points: 2,
    sheet: [
      { id: 'noon', letter: 'A', text: 'At noon' },
      { id: 'dusk', letter: 'B', text: 'At dusk' },
      { id: 'never', letter: 'C', text: 'Never' },
    ],
    parts: [],
    written: false,
    markedBy: 'program',
    asks: noAsks,
    pick: null,
    round: 1,
    closed: null,
    before: null,
    showsKey: false,
    tries: null,
    lookBack: null,
    certainty: null,
    answer: null,
    late: null,
    again: null,
    draft: null,
    reason: null,
    leftReason: null,
    first: null,
    key: null,
    voted: null,
    previous: null,
    next: 'said',
  })
})

test('a written question says that it is one, and an essay how long it may be', () => {
  const { lesson, ada } = atOwnPace()
  expect(view(lesson, ada, 'face')).toMatchObject({ written: true, asks: { words: null }, sheet: [] })
  expect(view(lesson, ada, 'why')).toMatchObject({ written: true, asks: { words: 300 }, sheet: [] })
})

test('what was handed in fills the form again, with when it was and what a newer one has to name', () => {
  const { lesson, ada } = atOwnPace()
  lesson.at('09:14').answer(ada, 'said', ['hears', 'blue'])
  const id = lesson.lesson.students.get(ada)?.answers[0]?.id
  expect(view(lesson, ada, 'said')?.answer).toEqual({
    id,
    at: clock('09:14'),
    fields: { response: ['hears', 'blue'] },
    plain: 'It hears well; It is blue',
    late: false,
    open: 0,
    accepted: false,
  })
})

test('a draft fills the form on every device, and is not the answer', () => {
  const { lesson, ada } = atOwnPace()
  lesson.answer(ada, 'why', 'It eats mice.')
  lesson.at('09:14').draft(ada, 'why', 'It eats mice, and')
  expect(view(lesson, ada, 'why')).toMatchObject({
    answer: { fields: { response: 'It eats mice.' } },
    draft: { at: clock('09:14'), fields: { response: 'It eats mice, and' } },
  })
})

test('a late answer is marked late, for its student too', () => {
  const { lesson, ada } = atOwnPace({ closes: clock('10:00') })
  lesson.at('10:05').answer(ada, 'when', 'dusk')
  expect(view(lesson, ada, 'when')?.answer?.late).toBe(true)
})

test('with feedback at once the form says so before it is sent', () => {
  const { lesson, ada } = atOwnPace({ feedback: 'immediate' })
  expect(view(lesson, ada, 'when')).toMatchObject({ showsKey: true, round: 1, closed: null })
  lesson.answer(ada, 'when', 'noon')
  expect(view(lesson, ada, 'when')).toMatchObject({
    round: null,
    closed: { refused: 'key-was-shown' },
    key: { mark: 0, key: 'At dusk' },
  })
})

test('the words for a wrong short text come with its key', () => {
  const { lesson, ada } = atOwnPace({ feedback: 'immediate' })
  lesson.answer(ada, 'face', 'Snow')
  expect(view(lesson, ada, 'face')?.key).toMatchObject({ mark: 0, key: 'a dish', why: 'The mouse is under that.' })
})

test('the teacher\u2019s mark and words reach the student with the key', () => {
  const { lesson, ada } = atOwnPace({ feedback: 'immediate' })
  lesson.answer(ada, 'why', 'It eats mice.')
  expect(view(lesson, ada, 'why')?.key).toMatchObject({
    mark: null,
    comment: null,
    key: 'It eats the mice that eat the grain.',
  })
  const answer = lesson.lesson.students.get(ada)?.answers[0]?.id ?? ''
  lesson.do(owner, { do: 'grade', answer, mark: 0.5, comment: 'And the grain?' })
  expect(view(lesson, ada, 'why')?.key).toMatchObject({ mark: 0.5, comment: 'And the grain?' })
})

test('the teacher\u2019s words wait with the key', () => {
  const { lesson, ada } = atOwnPace()
  lesson.answer(ada, 'why', 'It eats mice.')
  const answer = lesson.lesson.students.get(ada)?.answers[0]?.id ?? ''
  lesson.do(owner, { do: 'grade', answer, mark: 0.5, comment: 'And the grain?' })
  expect(JSON.stringify(view(lesson, ada, 'why'))).not.toContain('grain')
})

describe('the way to it', () => {
  it.each([
    { question: 'when', previous: null, next: 'said' },
    { question: 'liked', previous: 'said', next: 'face' },
    { question: 'why', previous: 'face', next: null },
  ])('at own pace $question stands between $previous and $next', ({ question, previous, next }) => {
    const { lesson, ada } = atOwnPace()
    expect(view(lesson, ada, question)).toMatchObject({ previous, next })
  })

  test('there is none before the opening time', () => {
    const { lesson, ada } = atOwnPace({ opens: clock('10:00') })
    expect(view(lesson, ada, 'when')).toBeNull()
    expect(view(lesson.at('10:00'), ada, 'when')).not.toBeNull()
  })

  test('there is none to a question that is not in the quiz', () => {
    const { lesson, ada } = atOwnPace()
    expect(view(lesson, ada, 'nowhere')).toBeNull()
  })

  test('in a led lesson it opens when it is on, and stays open to look at', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    expect(view(lesson, ada, 'when')).toBeNull()
    lesson.move(on('when'))
    expect(view(lesson, ada, 'when')).toMatchObject({ round: 1, next: null })
    lesson.move(on('when', 'revealed')).move(on('said'))
    expect(view(lesson, ada, 'when')).toMatchObject({ round: null, next: 'said' })
    expect(view(lesson, ada, 'said')).toMatchObject({ round: 1, previous: 'when' })
    expect(view(lesson, ada, 'liked')).toBeNull()
  })

  test('says why it takes no answer', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('when')).move(on('when', 'discussing'))
    expect(view(lesson, ada, 'when')).toMatchObject({ round: null, closed: { refused: 'vote-closed' } })
    lesson.move(on('said'))
    expect(view(lesson, ada, 'when')).toMatchObject({ round: null, closed: { refused: 'not-this-step' } })
    lesson.at('10:45').move({ at: 'closed' })
    expect(view(lesson, ada, 'when')).toMatchObject({
      round: null,
      closed: { refused: 'lesson-closed', at: clock('10:45') },
    })
  })
})

const shuffledPin = pinOf(
  {
    title: 'Owls',
    questions: [
      {
        id: 'when',
        type: 'choice',
        prompt: 'When does it hunt?',
        shuffle: true,
        options: ['noon', 'dusk', 'dawn', 'night', 'morning'].map((text) => ({ text, correct: text === 'dusk' })),
      },
    ],
  },
  'A barn owl hunts at dusk.\n',
)

describe('shuffled options', () => {
  const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay']
  const orders = (lesson: Rehearsal) =>
    names
      .map((name) => lesson.join(name))
      .map((id) =>
        view(lesson, id, 'when')
          ?.sheet.map(({ id: option }) => option)
          .join(' '),
      )

  it('stand in another order for another student who goes at their own pace', () => {
    expect(new Set(orders(new Rehearsal({ preset: 'own-pace', pin: shuffledPin }))).size).toBeGreaterThan(1)
  })

  it('keep their order for one student, before and after the key, and the letters go with it', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', feedback: 'immediate', pin: shuffledPin })
    const ada = lesson.join('Ada')
    const before = view(lesson, ada, 'when')?.sheet
    lesson.ask(ada, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
    const after = view(lesson, ada, 'when')?.key?.options
    expect(after?.map(({ id, letter }) => [id, letter])).toEqual(before?.map(({ id, letter }) => [id, letter]))
  })

  it('stand as in the quiz where the teacher leads, so that "B" is the same on the wall and on every phone', () => {
    const lesson = new Rehearsal({ pin: shuffledPin })
    lesson.move(on('when'))
    const wall = wallView(lesson.lesson)
      .question?.sheet.map(({ id }) => id)
      .join(' ')
    expect(new Set(orders(lesson))).toEqual(new Set([wall]))
  })
})
