import { describe, expect, it, test } from 'vitest'
import type { Stage } from '../../../server/lesson/stage.ts'
import { studentHomeView } from '../../../server/lesson/views/student-home.ts'
import { class7b, clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const home = ({ lesson, now }: Rehearsal, student: string) => studentHomeView(lesson, student, now)
/** The line in short: `questions now 2/5`. */
const line = (lesson: Rehearsal, student: string) =>
  home(lesson, student).stops.map(
    ({ kind, id, state, open, count, of }) =>
      `${kind === 'discussion' ? (id ?? '') : kind} ${state}${open ? '' : ', shut'} ${count}/${of}`,
  )

test('says who you are, what the lesson is and who leads', () => {
  const lesson = new Rehearsal({ class: class7b })
  const ada = lesson.join('', 'm-ada')
  expect(home(lesson, ada)).toMatchObject({
    you: 'Ada',
    title: 'Owls in the barn',
    className: '7b',
    teacherLeads: true,
    stage: 'lobby',
    on: null,
  })
})

describe('at own pace', () => {
  test('the line goes from reading to the answers, and the first thing not done is now', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    expect(line(lesson, ada)).toEqual([
      'read now 0/0',
      'questions later 0/5',
      'build later 0/0',
      'seen later 0/0',
      'results later, shut 0/0',
    ])
  })

  test('what is done is done in any order, and the next question is the first without an answer', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'dusk')
    lesson.post(ada, 'seen', 'In the barn.')
    lesson.do(ada, { do: 'read' })
    expect(line(lesson, ada)).toEqual([
      'read done 0/0',
      'questions now 1/5',
      'build later 0/0',
      'seen done 1/0',
      'results later, shut 0/0',
    ])
    expect(home(lesson, ada).stops[1]).toMatchObject({ id: 'said', number: 2 })
  })

  test('a draft is not an answer: the question is still to do', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.draft(ada, 'face', 'a di')
    expect(home(lesson, ada).stops[1]).toMatchObject({ count: 0, of: 5 })
  })

  test('with everything done and nothing shown, nothing is asked any more', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.do(ada, { do: 'read' })
    for (const [question, typed] of [
      ['when', 'dusk'],
      ['said', ['hears']],
      ['liked', 'true'],
      ['face', 'x'],
      ['why', 'y'],
    ] as const)
      lesson.answer(ada, question, typed)
    lesson.post(ada, 'build', 'Yes.')
    lesson.post(ada, 'seen', 'In the barn.')
    expect(line(lesson, ada)).toEqual([
      'read done 0/0',
      'questions done 5/5',
      'build done 1/0',
      'seen done 1/0',
      'results later, shut 0/0',
    ])
  })

  test('a discussion is done by writing in it, not by others writing', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    const post = lesson.post(ben, 'seen', 'In the barn.')
    expect(line(lesson, ada)[3]).toBe('seen later 1/0')
    lesson.do(ben, { do: 'withdraw', post })
    expect(line(lesson, ben)[3]).toBe('seen later 0/0')
  })

  test('before the opening time everything is shut, and it says when that is', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', opens: clock('10:00') })
    const ada = lesson.join('Ada')
    expect(home(lesson, ada).opens).toBe(clock('10:00'))
    expect(home(lesson, ada).stops.map(({ open }) => open)).not.toContain(true)
    expect(home(lesson.at('10:00'), ada).opens).toBeNull()
    expect(line(lesson, ada)[0]).toBe('read now 0/0')
  })

  test('the closing time is one\u2019s own, and late comes after it', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    lesson.do(owner, { do: 'extend', student: ada, until: clock('10:30') })
    lesson.at('10:15')
    expect(home(lesson, ada)).toMatchObject({ closes: clock('10:30'), late: false, mayAskForKeys: false })
    expect(home(lesson, ben)).toMatchObject({ closes: clock('10:00'), late: true, mayAskForKeys: true })
  })
})

describe('when the teacher leads', () => {
  it.each<{ stage: Stage; now: string | undefined; because: string }>([
    { stage: { at: 'lobby' }, now: undefined, because: 'the class is still coming in' },
    { stage: { at: 'reading' }, now: 'read', because: 'all read' },
    { stage: on('when'), now: 'questions', because: 'a question is on' },
    { stage: { at: 'discussion', discussion: 'seen' }, now: 'discussion', because: 'the class is talking' },
    { stage: { at: 'closed' }, now: 'results', because: 'the lesson is over' },
  ])('at $stage.at the stop is $now, because $because', ({ stage, now }) => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(stage)
    expect(home(lesson, ada).stops.find(({ state }) => state === 'now')?.kind).toBe(now)
    expect(home(lesson, ada).stops.filter(({ state }) => state === 'now').length).toBeLessThan(2)
  })

  test('the one next thing is the stage\u2019s question, answered or not', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('liked'))
    expect(home(lesson, ada).on).toEqual({
      id: 'liked',
      number: 3,
      phase: 'voting',
      answered: false,
      opinion: false,
      talk: null,
    })
    lesson.answer(ada, 'liked', 'true')
    expect(home(lesson, ada).on).toEqual({
      id: 'liked',
      number: 3,
      phase: 'voting',
      answered: true,
      opinion: false,
      talk: null,
    })
    expect(home(lesson.move(on('liked', 'revealed')), ada).on).toMatchObject({ phase: 'revealed' })
  })

  test('the stop of the questions leads to the question that is on', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('when')).move(on('when', 'revealed')).move(on('said'))
    expect(home(lesson, ada).stops[1]).toMatchObject({ id: 'said', number: 2 })
    lesson.answer(ada, 'said', ['hears'])
    expect(home(lesson, ada).stops[1]).toMatchObject({ id: 'said', number: 2 })
  })

  test('the stage\u2019s discussion is named, with whether one has written in it', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move({ at: 'discussion', discussion: 'seen' })
    expect(home(lesson, ada).on).toEqual({
      id: 'seen',
      number: 2,
      phase: null,
      answered: false,
      opinion: false,
      talk: null,
    })
    lesson.post(ada, 'seen', 'In the barn.')
    expect(home(lesson, ada).on?.answered).toBe(true)
  })

  test('no closing time is shown: the teacher ends it', () => {
    const lesson = new Rehearsal({ closes: clock('10:00') })
    expect(home(lesson, lesson.join('Ada'))).toMatchObject({ closes: null, late: false })
  })

  test('what was on can be opened again, what comes later can not', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    expect(home(lesson, ada).stops.map(({ open }) => open)).toEqual([false, false, false, false, false])
    lesson.move({ at: 'reading' }).move(on('when')).move({ at: 'lobby' })
    expect(home(lesson, ada).stops.map(({ open }) => open)).toEqual([true, true, false, false, false])
  })
})

test('a closed lesson says when it ended, and has the answers to ask for', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.at('10:45').move({ at: 'closed' })
  expect(home(lesson, ada)).toMatchObject({ stage: 'closed', closedAt: clock('10:45'), mayAskForKeys: true })
  expect(home(lesson, ada).stops.at(-1)).toMatchObject({ kind: 'results', state: 'now', open: true })
})

test('somebody who is not in the lesson has no page', () => {
  expect(() => home(new Rehearsal(), 'nobody')).toThrow(RangeError)
})
