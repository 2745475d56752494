import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../server/lesson/entry.ts'
import { browserOf, owner, Rehearsal } from '../../fixtures/lesson.ts'

const claim = (lesson: Rehearsal, student: string, browser: string) =>
  lesson.do('program', { do: 'claim', student, ...browserOf(browser) })
const comeBack = (lesson: Rehearsal, code: string, browser: string) =>
  lesson.ask('program', { do: 'return', returned: code, ...browserOf(browser) })
const holder = (lesson: Rehearsal, browser: string) => lesson.lesson.seats.get(`token of ${browser}`)
const idOf = (entries: readonly Entry[]): string => entries[0]?.id ?? ''

describe('a return code', () => {
  test('brings a student back on another device, and the old browser is out', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    expect(comeBack(lesson, 'code of Ada', 'tablet')).toMatchObject([{ kind: 'seated', student: ada }])
    expect(holder(lesson, 'tablet')).toBe(ada)
    expect(holder(lesson, 'Ada')).toBeUndefined()
  })

  test('works after leaving, on a shared computer', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.do(ada, { do: 'leave' })
    expect(holder(lesson, 'Ada')).toBeUndefined()
    comeBack(lesson, 'code of Ada', 'tablet')
    expect(holder(lesson, 'tablet')).toBe(ada)
  })

  test('is spent once used: the new device has a code of its own', () => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    comeBack(lesson, 'code of Ada', 'tablet')
    expect(comeBack(lesson, 'code of Ada', 'a finder')).toEqual({ refused: 'wrong-return-code' })
    expect(comeBack(lesson, 'code of tablet', 'phone')).toHaveLength(1)
  })

  test('that nobody has is refused', () => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    expect(comeBack(lesson, 'code of Eve', 'tablet')).toEqual({ refused: 'wrong-return-code' })
  })

  test('of a removed student is refused', () => {
    const lesson = new Rehearsal()
    lesson.do(owner, { do: 'remove', student: lesson.join('Ada') })
    expect(comeBack(lesson, 'code of Ada', 'tablet')).toEqual({ refused: 'wrong-return-code' })
  })

  test('typed in the browser that holds the seat changes nothing', () => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    expect(comeBack(lesson, 'code of Ada', 'Ada')).toEqual([])
  })

  test('does not throw another student out of a shared browser', () => {
    const lesson = new Rehearsal()
    lesson.join('Ada')
    const ben = lesson.join('Ben')
    expect(comeBack(lesson, 'code of Ada', 'Ben')).toEqual({ refused: 'seat-held' })
    expect(holder(lesson, 'Ben')).toBe(ben)
  })
})

describe('"that is me"', () => {
  test('waits for one tap at the desk, which seats that device', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    const waiting = idOf(claim(lesson, ada, 'tablet'))
    expect(holder(lesson, 'tablet')).toBeUndefined()
    lesson.do(owner, { do: 'seat', claim: waiting })
    expect(holder(lesson, 'tablet')).toBe(ada)
    expect(lesson.lesson.students.get(ada)?.claims).toEqual([])
  })

  test('asked twice from one browser waits once', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    claim(lesson, ada, 'tablet')
    expect(claim(lesson, ada, 'tablet')).toEqual([])
  })

  test('asked by who holds a seat already does nothing', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.join('Ben')
    expect(claim(lesson, ada, 'Ben')).toEqual([])
  })

  test('is taken from five devices at once, not from a sixth', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    for (const browser of ['1', '2', '3', '4', '5']) expect(claim(lesson, ada, browser)).toHaveLength(1)
    expect(lesson.ask('program', { do: 'claim', student: ada, ...browserOf('6') })).toEqual({
      refused: 'too-many-claims',
    })
  })

  test('for nobody is refused', () => {
    const lesson = new Rehearsal()
    expect(lesson.ask('program', { do: 'claim', student: 'nobody', ...browserOf('tablet') })).toEqual({
      refused: 'no-such-student',
    })
  })

  test('settled once is settled: a second tap finds nobody waiting', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    const [first, second] = [idOf(claim(lesson, ada, 'tablet')), idOf(claim(lesson, ada, 'phone'))]
    lesson.do(owner, { do: 'seat', claim: first })
    expect(lesson.ask(owner, { do: 'seat', claim: second })).toEqual({ refused: 'no-claim' })
    expect(holder(lesson, 'tablet')).toBe(ada)
  })

  test('does not seat a device that has joined as somebody else meanwhile', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    const waiting = idOf(claim(lesson, ada, 'tablet'))
    lesson.do('program', { do: 'join', nickname: 'Cleo', member: null, ...browserOf('tablet') })
    expect(lesson.ask(owner, { do: 'seat', claim: waiting })).toEqual({ refused: 'no-claim' })
    expect(lesson.lesson.students.get(holder(lesson, 'tablet') ?? '')?.nickname).toBe('Cleo')
  })
})

describe('leaving', () => {
  test('empties the seat and keeps what the student said', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'dusk')
    lesson.do(ada, { do: 'leave' })
    expect(holder(lesson, 'Ada')).toBeUndefined()
    expect(lesson.lesson.students.get(ada)?.answers).toHaveLength(1)
  })

  test('lets the same browser join as somebody else', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.do(ada, { do: 'leave' })
    lesson.do('program', { do: 'join', nickname: 'Ben', member: null, ...browserOf('Ada') })
    expect(lesson.lesson.students.get(holder(lesson, 'Ada') ?? '')?.nickname).toBe('Ben')
  })
})
