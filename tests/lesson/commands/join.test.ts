import { describe, expect, it, test } from 'vitest'
import { browserOf, class7b, clock, owner, Rehearsal } from '../../fixtures/lesson.ts'

const join = (lesson: Rehearsal, nickname: string, browser: string, member: string | null = null) =>
  lesson.ask('program', { do: 'join', nickname, member, ...browserOf(browser) })

describe('with a free nickname', () => {
  test('a newcomer gets a seat, under the name as tidied', () => {
    const lesson = new Rehearsal()
    expect(join(lesson, '  Ada  L ', 'Ada')).toMatchObject([{ kind: 'joined', nickname: 'Ada L', member: null }])
    expect(lesson.lesson.seats.get('token of Ada')).toBe([...lesson.lesson.students.keys()][0])
  })

  test('a browser that holds a seat keeps it, and joining again makes no entry', () => {
    const lesson = new Rehearsal()
    join(lesson, 'Ada', 'Ada')
    expect(join(lesson, 'Somebody else', 'Ada')).toEqual([])
    expect([...lesson.lesson.students.values()].map(({ nickname }) => nickname)).toEqual(['Ada'])
  })

  it.each([
    { nickname: 'ada', refused: 'name-taken', because: 'Ada is in' },
    { nickname: 'A\u200Bda', refused: 'name-taken', because: 'an invisible letter makes no other name' },
    { nickname: ' ', refused: 'name-empty', because: 'it is empty' },
    { nickname: 'x'.repeat(41), refused: 'name-too-long', because: 'it has 41 letters' },
  ])('"$nickname" is refused, because $because', ({ nickname, refused }) => {
    const lesson = new Rehearsal()
    join(lesson, 'Ada', 'Ada')
    expect(join(lesson, nickname, 'another')).toMatchObject({ refused })
    expect(lesson.lesson.students.size).toBe(1)
  })

  test('a name is free again once its student was removed', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.do(owner, { do: 'remove', student: ada })
    expect(join(lesson, 'Ada', 'another')).toHaveLength(1)
  })
})

describe('where the lesson has a class', () => {
  test('a pupil taps a name and is called as the class says, whatever was typed', () => {
    const lesson = new Rehearsal({ class: class7b })
    expect(join(lesson, 'Queen Ada', 'Ada', 'm-ada')).toMatchObject([{ nickname: 'Ada', member: 'm-ada' }])
  })

  test('two pupils of one name both get in, each as themselves', () => {
    const lesson = new Rehearsal({ class: class7b })
    join(lesson, '', 'Ben', 'm-ben-1')
    expect(join(lesson, '', 'other Ben', 'm-ben-2')).toHaveLength(1)
  })

  it.each([
    {
      member: 'm-ada',
      refused: { refused: 'name-taken', nickname: 'Ada', by: 'member' },
      because: 'Ada has tapped her name already',
    },
    { member: 'm-cleo', refused: { refused: 'not-in-class' }, because: 'nobody of this class has that id' },
    { member: null, refused: { refused: 'not-in-class' }, because: 'a free nickname is no member' },
  ])('$member is refused, because $because', ({ member, refused }) => {
    const lesson = new Rehearsal({ class: class7b })
    lesson.join('Ada', 'm-ada')
    expect(join(lesson, 'Ada', 'another', member)).toMatchObject(refused)
  })
})

describe('the lesson itself', () => {
  test('takes as many as its capacity', () => {
    const lesson = new Rehearsal({ capacity: 2 })
    lesson.join('Ada')
    lesson.join('Ben')
    expect(join(lesson, 'Cleo', 'Cleo')).toEqual({ refused: 'lesson-full', capacity: 2 })
  })

  test('lets nobody in once it is closed, and says when that was', () => {
    const lesson = new Rehearsal().at('10:00').move({ at: 'closed' })
    expect(join(lesson, 'Ada', 'Ada')).toEqual({ refused: 'lesson-closed', at: clock('10:00') })
  })

  test('lets people in again when it is reopened', () => {
    const lesson = new Rehearsal().move({ at: 'closed' }).move({ at: 'own-pace' })
    expect(join(lesson, 'Ada', 'Ada')).toHaveLength(1)
  })

  test('lets people in before its opening time, so that they are ready', () => {
    const lesson = new Rehearsal({ preset: 'substitute', opens: clock('11:00') })
    expect(join(lesson, 'Ada', 'Ada')).toHaveLength(1)
  })
})
