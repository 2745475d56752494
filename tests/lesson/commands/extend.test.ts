import { describe, expect, it, test } from 'vitest'
import { deadlineOf, isLate } from '../../../server/lesson/may.ts'
import { clock, owner, Rehearsal } from '../../fixtures/lesson.ts'

function until(closes: string | null) {
  const lesson = new Rehearsal({ preset: 'own-pace', closes: closes === null ? null : clock(closes) })
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  const deadline = (id: string) => {
    const student = lesson.lesson.students.get(id)
    return student ? deadlineOf(lesson.lesson, student) : undefined
  }
  const late = (id: string, at: string) => {
    lesson.at(at).answer(id, 'when', 'dusk')
    const student = lesson.lesson.students.get(id)
    const answer = student?.answers.at(-1)
    return student && answer && isLate(lesson.lesson, student, answer)
  }
  const extend = (student: string | null, time: string | null) =>
    lesson.ask(owner, { do: 'extend', student, until: time === null ? null : clock(time) })
  return { lesson, ada, ben, deadline, late, extend }
}

test('a time of one\u2019s own is for one pupil', () => {
  const { ada, ben, deadline, extend } = until('10:00')
  extend(ada, '10:20')
  expect(deadline(ada)).toBe(clock('10:20'))
  expect(deadline(ben)).toBe(clock('10:00'))
})

test('a new time for all moves everybody, but never takes time from who has more', () => {
  const { ada, ben, deadline, extend } = until('10:00')
  extend(ada, '11:00')
  extend(null, '10:30')
  expect(deadline(ada)).toBe(clock('11:00'))
  expect(deadline(ben)).toBe(clock('10:30'))
})

test('a lesson with no closing time gets one', () => {
  const { ben, deadline, extend } = until(null)
  expect(deadline(ben)).toBeNull()
  extend(null, '10:30')
  expect(deadline(ben)).toBe(clock('10:30'))
})

test('a closing time that is taken away is over for everybody: nobody was late', () => {
  const { lesson, ada, ben, deadline, extend, late } = until('10:00')
  extend(ada, '10:20')
  expect(late(ben, '10:15')).toBe(true)
  extend(null, null)
  expect([deadline(ada), deadline(ben)]).toEqual([null, null])
  const student = lesson.lesson.students.get(ben)
  const answer = student?.answers[0]
  expect(student && answer && isLate(lesson.lesson, student, answer)).toBe(false)
})

test('who loses a time of their own has that of everybody again', () => {
  const { ada, deadline, extend } = until('10:00')
  extend(ada, '10:20')
  extend(ada, null)
  expect(deadline(ada)).toBe(clock('10:00'))
})

it.each([
  { at: '09:59', late: false, because: 'there is a minute left' },
  { at: '10:00', late: false, because: 'the closing time itself is in time' },
  { at: '10:01', late: true, because: 'it is a minute over' },
])('an answer at $at is late: $late, because $because', ({ at, late }) => {
  const lesson = until('10:00')
  expect(lesson.late(lesson.ben, at)).toBe(late)
})

test('who has more time is not late within it', () => {
  const { ada, ben, late, extend } = until('10:00')
  extend(ada, '10:20')
  expect(late(ada, '10:15')).toBe(false)
  expect(late(ben, '10:15')).toBe(true)
})

test('an extension given afterwards takes the mark of lateness away', () => {
  const { lesson, ben, late, extend } = until('10:00')
  expect(late(ben, '10:15')).toBe(true)
  extend(ben, '10:30')
  const student = lesson.lesson.students.get(ben)
  const answer = student?.answers[0]
  expect(student && answer && isLate(lesson.lesson, student, answer)).toBe(false)
})

describe('is refused', () => {
  test('into the past', () => {
    const { lesson, extend } = until('10:00')
    lesson.at('10:30')
    expect(extend(null, '10:30')).toEqual({ refused: 'in-the-past' })
    expect(extend(null, '10:31')).toHaveLength(1)
  })

  test('for nobody', () => {
    expect(until('10:00').extend('nobody', '11:00')).toEqual({ refused: 'no-such-student' })
    expect(until('10:00').extend('nobody', null)).toEqual({ refused: 'no-such-student' })
  })
})
