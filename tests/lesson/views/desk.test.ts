import { describe, expect, test } from 'vitest'
import { deskView } from '../../../server/lesson/views/desk.ts'
import { browserOf, class7b, clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const desk = ({ lesson }: Rehearsal) => deskView(lesson)
const row = (lesson: Rehearsal, nickname: string) => {
  const found = desk(lesson).students.find((student) => student.nickname === nickname)
  if (!found) throw new Error(`${nickname} is not on the desk`)
  return found
}

test('says what is taught, to whom, under which code, until when', () => {
  const lesson = new Rehearsal({ preset: 'substitute', class: class7b, opens: clock('09:30'), closes: clock('10:00') })
  expect(desk(lesson)).toMatchObject({
    title: 'Owls in the barn',
    className: '7b',
    code: '314159',
    preset: 'substitute',
    feedback: 'after-close',
    startedAt: clock('09:00'),
    opens: clock('09:30'),
    closes: clock('10:00'),
  })
  lesson.do(owner, { do: 'extend', student: null, until: clock('10:30') })
  expect(desk(lesson).closes).toBe(clock('10:30'))
})

describe('each pupil', () => {
  test('has joined, opened the text, or says they have read it', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    expect(row(lesson, 'Ada').reading).toBe('joined')
    lesson.do(ada, { do: 'open-article' })
    expect(row(lesson, 'Ada').reading).toBe('opened')
    lesson.do(ada, { do: 'read' })
    expect(row(lesson, 'Ada').reading).toBe('read')
  })

  test('has answered, begun and posted so much', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'noon')
    lesson.answer(ada, 'when', 'dusk')
    lesson.answer(ada, 'liked', 'true')
    lesson.draft(ada, 'why', 'It eats')
    lesson.post(ada, 'seen', 'In the barn.')
    const post = lesson.post(ada, 'seen', 'Or not.')
    lesson.at('09:20').do(ada, { do: 'withdraw', post })
    expect(row(lesson, 'Ada')).toMatchObject({ answered: 2, drafts: 1, posts: 1, lastAt: clock('09:20') })
  })

  test('shows whether somebody holds the seat, and who waits to', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.at('09:05').do('program', { do: 'claim', student: ada, ...browserOf('tablet') })
    expect(row(lesson, 'Ada')).toMatchObject({ seated: true, claims: [{ at: clock('09:05') }] })
    lesson.do(ada, { do: 'leave' })
    expect(row(lesson, 'Ada').seated).toBe(false)
    lesson.do(owner, { do: 'seat', claim: row(lesson, 'Ada').claims[0]?.id ?? '' })
    expect(row(lesson, 'Ada')).toMatchObject({ seated: true, claims: [] })
  })

  test('shows a time of their own only where there is one', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
    const ada = lesson.join('Ada')
    lesson.join('Ben')
    lesson.do(owner, { do: 'extend', student: ada, until: clock('10:20') })
    expect([row(lesson, 'Ada').until, row(lesson, 'Ben').until]).toEqual([clock('10:20'), null])
  })
})

test('no secret of a browser comes to the desk', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.do('program', { do: 'claim', student: ada, ...browserOf('tablet') })
  expect(JSON.stringify(desk(lesson))).not.toMatch(/token of|code of/)
})

test('names who of the class has not come', () => {
  const lesson = new Rehearsal({ class: class7b })
  lesson.join('', 'm-ben-1')
  expect(desk(lesson).missing).toEqual([
    { id: 'm-ada', name: 'Ada' },
    { id: 'm-ben-2', name: 'Ben' },
  ])
  expect(desk(new Rehearsal()).missing).toEqual([])
})

describe('the question that is on', () => {
  function voting() {
    const lesson = new Rehearsal()
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    lesson.join('Cleo')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    lesson.answer(ben, 'when', 'noon')
    return { lesson, ada }
  }

  test('has its counts, and says who has not answered', () => {
    const { lesson } = voting()
    const { question, students } = desk(lesson)
    expect(question).toMatchObject({ id: 'when', number: 1, phase: 'voting', round: 1, answered: 2, of: 3 })
    expect(question?.tally.map(({ letter, count, correct }) => [letter, count, correct])).toEqual([
      ['A', 1, false],
      ['B', 1, true],
      ['C', 0, false],
    ])
    expect(students.map(({ nickname, hasAnswered }) => [nickname, hasAnswered])).toEqual([
      ['Ada', true],
      ['Ben', true],
      ['Cleo', false],
    ])
  })

  test('is counted anew in the second vote', () => {
    const { lesson, ada } = voting()
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    expect(desk(lesson).question).toMatchObject({ round: 2, answered: 0, of: 3 })
    lesson.answer(ada, 'when', 'dusk', { round: 2 })
    expect(desk(lesson).question).toMatchObject({ answered: 1 })
  })

  test('is none while there is none on', () => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    expect(desk(lesson)).toMatchObject({ question: null, students: [{ hasAnswered: null }] })
  })
})

test('every question says how many have answered, and how many answers wait for a mark', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.answer(ada, 'why', 'It eats mice.')
  lesson.answer(ben, 'why', 'Mice.')
  lesson.answer(ben, 'when', 'dusk')
  const counts = () => desk(lesson).questions.map(({ number, answered, unmarked }) => [number, answered, unmarked])
  expect(counts()).toEqual([
    [1, 1, 0],
    [2, 0, 0],
    [3, 0, 0],
    [4, 0, 0],
    [5, 2, 2],
  ])
  lesson.do(owner, { do: 'grade', answer: lesson.lesson.students.get(ada)?.answers[0]?.id ?? '', mark: 1, comment: '' })
  expect(counts()[4]).toEqual([5, 2, 1])
})

test('every discussion says how many posts stand in it', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.join('Ada')
  lesson.post(ada, 'seen', 'In the barn.')
  lesson.do(ada, { do: 'withdraw', post: lesson.post(ada, 'seen', 'Or not.') })
  expect(desk(lesson).discussions.map(({ id, number, posts }) => [id, number, posts])).toEqual([
    ['build', 1, 0],
    ['seen', 2, 1],
  ])
})

describe('the steps', () => {
  test('say what was, what is and what comes, with times, and the one next step', () => {
    const lesson = new Rehearsal()
    lesson.at('09:05').move({ at: 'reading' })
    lesson.at('09:15').move(on('when'))
    const { steps, next } = desk(lesson)
    expect(steps).toHaveLength(2 + 5 * 2 + 2 + 1)
    expect(steps.slice(0, 4).map(({ state, at }) => [state, at])).toEqual([
      ['done', clock('09:00')],
      ['done', clock('09:05')],
      ['now', clock('09:15')],
      ['later', null],
    ])
    expect(next).toEqual(on('when', 'revealed'))
  })

  test('a step that was jumped over is not done', () => {
    const lesson = new Rehearsal().move({ at: 'reading' }).move(on('said'))
    expect(
      desk(lesson)
        .steps.slice(0, 5)
        .map(({ state }) => state),
    ).toEqual(['done', 'done', 'later', 'later', 'now'])
  })

  test('talking and the second vote belong to their question\u2019s voting', () => {
    const lesson = new Rehearsal()
      .move(on('when'))
      .move(on('when', 'discussing'))
      .move(on('when', 'voting', 2))
    expect(desk(lesson).steps.find(({ state }) => state === 'now')?.stage).toEqual(on('when'))
  })

  test('there are none at own pace, where the next step is closing', () => {
    expect(desk(new Rehearsal({ preset: 'own-pace' }))).toMatchObject({ steps: [], next: { at: 'closed' } })
  })

  test('closed is the last, and nothing comes next', () => {
    const lesson = new Rehearsal().move({ at: 'closed' })
    expect(desk(lesson)).toMatchObject({ next: null, stage: { at: 'closed' } })
    expect(desk(lesson).steps.at(-1)?.state).toBe('now')
  })

  test('the next move names the newest one', () => {
    const lesson = new Rehearsal()
    expect(desk(lesson).movedBy).toBe('start')
    lesson.move({ at: 'reading' })
    expect(lesson.ask(owner, { do: 'move', from: desk(lesson).movedBy, stage: on('when') })).toHaveLength(1)
  })
})

describe('a closed lesson', () => {
  test('says since when, where reopening leads, and what was never shown', () => {
    const lesson = new Rehearsal().move({ at: 'reading' }).move(on('when')).move(on('when', 'revealed'))
    lesson.at('09:40').move({ at: 'closed' })
    expect(desk(lesson)).toMatchObject({ closedAt: clock('09:40'), led: true, unshown: [2, 3, 4, 5] })
    expect(desk(lesson).back).toEqual(on('when', 'revealed'))
    lesson.move(desk(lesson).back ?? { at: 'lobby' })
    expect(desk(lesson)).toMatchObject({ closedAt: null, stage: on('when', 'revealed') })
  })

  test('is not led when it ended at own pace, whatever it began with', () => {
    const lesson = new Rehearsal().move({ at: 'own-pace' }).move({ at: 'closed' })
    expect(desk(lesson)).toMatchObject({ led: false, steps: [], back: { at: 'own-pace' } })
  })

  test('that ended while the class talked goes on with that vote', () => {
    const lesson = new Rehearsal().move(on('when')).move(on('when', 'discussing')).move({ at: 'closed' })
    lesson.move(desk(lesson).back ?? { at: 'lobby' })
    expect(lesson.lesson.stage).toEqual(on('when'))
  })
})

test('a lesson that began at own pace has steps once it is led', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' }).move(on('when'))
  expect(desk(lesson)).toMatchObject({ led: true })
  expect(desk(lesson).steps.find(({ state }) => state === 'now')?.stage).toEqual(on('when'))
})

test('a pupil\u2019s row names what is missing, and counts what came late', () => {
  const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
  const ada = lesson.join('Ada')
  lesson.at('09:50').answer(ada, 'when', 'dusk')
  lesson.at('10:01').answer(ada, 'liked', 'true')
  expect(row(lesson, 'Ada')).toMatchObject({ answered: 2, missing: [2, 4, 5], late: 1 })
})

test('in a led lesson only what has been on is missing', () => {
  const lesson = new Rehearsal()
  lesson.join('Ada')
  lesson.move(on('when')).move(on('said'))
  expect(row(lesson, 'Ada').missing).toEqual([1, 2])
})
