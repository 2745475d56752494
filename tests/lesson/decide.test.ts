import { describe, expect, it, test } from 'vitest'
import { formKey } from '../../server/lesson/form-key.ts'
import type { Command } from '../../server/lesson/command.ts'
import { decide } from '../../server/lesson/decide.ts'
import { browserOf, clock, on, owner, Rehearsal } from '../fixtures/lesson.ts'

describe('sent twice is harmless', () => {
  test('the same person, form and words again make no entry', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    expect(lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })).toHaveLength(1)
    expect(lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })).toEqual([])
    expect(lesson.lesson.students.get(ada)?.answers).toHaveLength(1)
  })

  test('the entry that a form made is known by it, so that a form that comes again gets the first reply', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })
    lesson.answer(ada, 'when', 'dusk', { form: 'form-1.dusk' })
    expect(lesson.lesson.forms.get(formKey(ada, 'form-1.noon'))).toBe(lesson.lesson.students.get(ada)?.answers[0]?.id)
  })

  test('the same form with other words is a new entry', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })
    expect(lesson.answer(ada, 'when', 'dusk', { form: 'form-1.dusk' })).toHaveLength(1)
  })

  test('an old sending that arrives late does not come back over a newer one', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })
    lesson.answer(ada, 'when', 'dusk', { form: 'form-1.dusk' })
    expect(lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })).toEqual([])
    expect(lesson.lesson.students.get(ada)?.answers.at(-1)?.response).toEqual({ option: 'dusk' })
  })

  test('another person may send the same form: forms are the sender\u2019s own', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    lesson.answer(ada, 'when', 'noon', { form: 'form-1.noon' })
    expect(lesson.answer(ben, 'when', 'noon', { form: 'form-1.noon' })).toHaveLength(1)
  })

  test('a post sent twice stands once', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    const post: Command = { do: 'post', discussion: 'seen', replyTo: null, text: 'In our barn.' }
    lesson.do(ada, post, 'form-2.words')
    expect(lesson.do(ada, post, 'form-2.words')).toEqual([])
    expect(lesson.lesson.posts.size).toBe(1)
  })
})

const owners: Command[] = [
  { do: 'move', from: 'start', stage: { at: 'reading' } },
  { do: 'recode', code: '271828' },
  { do: 'seat', claim: 'some-claim' },
  { do: 'rename', student: 'id-1', nickname: 'Ada L' },
  { do: 'remove', student: 'id-1' },
  { do: 'hide', post: 'some-post', reason: 'Unkind.' },
  { do: 'extend', student: null, until: clock('12:00') },
  { do: 'grade', answer: 'some-answer', mark: 1, comment: '' },
  { do: 'accept-draft', student: 'id-1', question: 'why' },
]

describe.each(owners)('$do', (command) => {
  it.each([
    { who: 'a student', by: 'id-1' },
    { who: 'another teacher', by: 'mr-singh' },
    { who: 'nobody', by: '' },
  ])('is refused to $who', ({ by }) => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    expect(lesson.ask(by, command)).toEqual({ refused: 'not-yours' })
  })

  test('is the owner\u2019s to ask', () => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    expect(lesson.ask(owner, command)).not.toEqual({ refused: 'not-yours' })
  })
})

const students: Command[] = [
  { do: 'leave' },
  { do: 'open-article' },
  { do: 'read' },
  { do: 'keep-place', block: 'p2' },
  { do: 'draft', question: 'why', form: { response: 'Mice.' } },
  { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } },
  { do: 'show-keys' },
  { do: 'post', discussion: 'seen', replyTo: null, text: 'In a barn.' },
  { do: 'edit', post: 'some-post', text: 'In a barn.' },
  { do: 'withdraw', post: 'some-post' },
]

describe.each(students)('$do', (command) => {
  it.each([
    {
      who: 'a student whose seat nobody holds',
      prepare: (lesson: Rehearsal, ada: string) => lesson.do(ada, { do: 'leave' }),
    },
    {
      who: 'a removed student',
      prepare: (lesson: Rehearsal, ada: string) => lesson.do(owner, { do: 'remove', student: ada }),
    },
  ])('is refused to $who', ({ prepare }) => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    prepare(lesson, ada)
    expect(lesson.ask(ada, command)).toEqual({ refused: 'no-seat' })
  })

  test('is refused to somebody of another lesson', () => {
    expect(new Rehearsal({ preset: 'own-pace' }).ask('somebody', command)).toEqual({ refused: 'no-seat' })
  })

  test('is a seated student\u2019s to ask', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    expect(lesson.ask(lesson.join('Ada'), command)).not.toEqual({ refused: 'no-seat' })
  })
})

test('the program writes an entry with its time, its author, its form and an id of the server\u2019s', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.at('09:20').join('Ada')
  const [entry] = lesson.do(ada, { do: 'read' }, 'form-3')
  expect(entry).toEqual({ kind: 'read', id: 'id-3', at: clock('09:20'), by: ada, form: 'form-3', student: ada })
})

test('deciding changes nothing: only applying its entries does', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.join('Ada')
  const before = structuredClone(lesson.lesson)
  for (const command of owners) decide(lesson.lesson, command, lesson.given(owner))
  for (const command of students) decide(lesson.lesson, command, lesson.given(ada))
  expect(lesson.lesson).toEqual(before)
})

test('another join code takes the place of the old one', () => {
  const lesson = new Rehearsal()
  lesson.do(owner, { do: 'recode', code: '271828' })
  expect(lesson.lesson.code).toBe('271828')
})

test('two desks pressing at once make one step', () => {
  const lesson = new Rehearsal()
  const seen = lesson.lesson.movedBy
  expect(lesson.ask(owner, { do: 'move', from: seen, stage: { at: 'reading' } })).toHaveLength(1)
  expect(lesson.ask(owner, { do: 'move', from: seen, stage: { at: 'reading' } })).toEqual({
    refused: 'moved-meanwhile',
  })
  expect(lesson.ask(owner, { do: 'move', from: lesson.lesson.movedBy, stage: on('when') })).toHaveLength(1)
})

test('one of two students with one name gets in', () => {
  const lesson = new Rehearsal()
  lesson.join('Ada')
  const second = lesson.ask('program', { do: 'join', nickname: ' ADA ', member: null, ...browserOf('another phone') })
  expect(second).toMatchObject({ refused: 'name-taken', nickname: 'Ada' })
  expect(lesson.lesson.students.size).toBe(1)
})
