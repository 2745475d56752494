import { describe, expect, it, test } from 'vitest'
import { clockOf } from '../../../server/lesson/clock.ts'
import type { Stage } from '../../../server/lesson/stage.ts'
import { clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

/** A led lesson at a step, at ten. */
function at(stage: Stage = on('when')) {
  const lesson = new Rehearsal()
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  if (stage.at === 'question' && stage.phase !== 'voting') lesson.move({ ...stage, phase: 'voting' })
  if (stage.at !== 'lobby') lesson.move(stage)
  lesson.at('10:00')
  const time = (limit: { minutes: number } | { more: number } | null, student: string | null = null) =>
    lesson.ask(owner, { do: 'time', from: lesson.lesson.movedBy, student, limit })
  const until = (student: string | null = null) =>
    clockOf(lesson.lesson, lesson.lesson.students.get(student ?? '') ?? null)
  return { lesson, ada, ben, time, until }
}
/** `10:03` and so many seconds. */
const seconds = (time: string, more: number): string => new Date(Date.parse(clock(time)) + more * 1000).toISOString()

test('a time is set, more is added to what is left, and it can be taken away', () => {
  const { time, until } = at()
  expect(until()).toBeNull()
  time({ minutes: 3 })
  expect(until()).toBe(clock('10:03'))
  time({ more: 1 })
  expect(until()).toBe(clock('10:04'))
  time(null)
  expect(until()).toBeNull()
})

test('a minute more after the time is over is a minute from now', () => {
  const { lesson, time, until } = at()
  time({ minutes: 3 })
  lesson.at('10:10')
  time({ more: 1 })
  expect(until()).toBe(clock('10:11'))
})

test.each([
  { sets: 0, minutes: 1, until: '10:01', because: 'it begins with a minute of the clock' },
  { sets: 1, minutes: 1, until: '10:02', because: 'a second less than was said is too little' },
  { sets: 35, minutes: 1, until: '10:02', because: '“until 10:01” would read as half a minute' },
  { sets: 59, minutes: 3, until: '10:04', because: 'whatever second it is' },
])('$minutes min set $sets s after ten end at $until, since $because', ({ sets, minutes, until: end }) => {
  const { lesson, time, until } = at()
  lesson.now = seconds('10:00', sets)
  time({ minutes })
  expect(until()).toBe(clock(end))
})

test('one pupil gets more; a time for all never takes it away again, and ends with the limit', () => {
  const { ada, ben, time, until } = at()
  time({ minutes: 3 })
  time({ more: 2 }, ada)
  expect([until(ada), until(ben)]).toEqual([clock('10:05'), clock('10:03')])
  time({ more: 1 })
  expect([until(ada), until(ben)]).toEqual([clock('10:05'), clock('10:04')])
  time({ minutes: 10 })
  expect([until(ada), until(ben)]).toEqual([clock('10:10'), clock('10:10')])
  time(null)
  time({ minutes: 1 })
  expect(until(ada)).toBe(clock('10:01'))
})

test('a time of one\u2019s own can be taken back', () => {
  const { ada, time, until } = at()
  time({ minutes: 3 })
  time({ more: 2 }, ada)
  time(null, ada)
  expect(until(ada)).toBe(clock('10:03'))
  expect(time(null, ada)).toEqual([])
})

test('every time is gone with the next step', () => {
  const { lesson, ada, time, until } = at()
  time({ minutes: 3 })
  time({ more: 2 }, ada)
  lesson.move(on('when', 'discussing'))
  expect([until(), until(ada)]).toEqual([null, null])
})

describe('while all phones are paused', () => {
  test('the clocks stand still, and end as much later as the pause was long, for all and for one', () => {
    const { lesson, ada, ben, time, until } = at()
    time({ minutes: 3 })
    time({ more: 1 }, ada)
    lesson.at('10:01').do(owner, { do: 'pause', on: true })
    lesson.at('10:20')
    expect(lesson.answer(ben, 'when', 'dusk')).toMatchObject([{ kind: 'answered' }])
    lesson.do(owner, { do: 'pause', on: false })
    expect([until(ada), until(ben)]).toEqual([clock('10:23'), clock('10:22')])
  })

  test('a time that is set begins when they go on', () => {
    const { lesson, time, until } = at()
    lesson.do(owner, { do: 'pause', on: true })
    lesson.at('10:05')
    time({ minutes: 3 })
    lesson.at('10:10').do(owner, { do: 'pause', on: false })
    expect(until()).toBe(clock('10:13'))
  })

  test('a clock that was set back takes no time away', () => {
    const { lesson, time, until } = at()
    time({ minutes: 3 })
    lesson.do(owner, { do: 'pause', on: true })
    lesson.at('09:00').do(owner, { do: 'pause', on: false })
    expect(until()).toBe(clock('10:03'))
  })

  test('the next step ends pause and clocks', () => {
    const { lesson, time, until } = at()
    time({ minutes: 3 })
    lesson.do(owner, { do: 'pause', on: true })
    lesson.move(on('when', 'discussing'))
    expect(until()).toBeNull()
  })
})

describe('an answer to a vote that has a time', () => {
  it.each([
    { at: seconds('10:03', 0), taken: true, because: 'the last moment is in time' },
    { at: seconds('10:03', 5), taken: true, because: 'five seconds later still count, for slow networks' },
    { at: seconds('10:03', 6), taken: false, because: 'it is over' },
  ])('at $at is taken: $taken, because $because', ({ at: now, taken }) => {
    const { lesson, ada, time } = at()
    time({ minutes: 3 })
    lesson.now = now
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual([expect.objectContaining({ kind: taken ? 'answered' : 'late' })])
  })

  test('is taken of whoever has longer, and of nobody else', () => {
    const { lesson, ada, ben, time } = at()
    time({ minutes: 3 })
    time({ more: 2 }, ada)
    lesson.at('10:04')
    expect(lesson.answer(ada, 'when', 'dusk')).toMatchObject([{ kind: 'answered' }])
    expect(lesson.answer(ben, 'when', 'dusk')).toMatchObject([{ kind: 'late' }])
  })

  test('is taken again once there is more time', () => {
    const { lesson, ben, time } = at()
    time({ minutes: 3 })
    lesson.at('10:04')
    expect(lesson.answer(ben, 'when', 'dusk')).toMatchObject([{ kind: 'late' }])
    time({ more: 1 })
    expect(lesson.answer(ben, 'when', 'dusk')).toMatchObject([{ kind: 'answered' }])
  })

  test('is refused with the time, where a draft cannot be kept any more', () => {
    const { lesson, ben, time } = at(on('why'))
    time({ minutes: 3 })
    lesson.at('10:04')
    expect(lesson.draft(ben, 'why', 'It eats')).toEqual({ refused: 'time-over', at: clock('10:03'), grace: 5 })
  })

  test('is not shortened by a clock that was set back: what was in time by the clock stays so', () => {
    const { lesson, ben, time } = at()
    time({ minutes: 3 })
    lesson.at('09:30')
    expect(lesson.answer(ben, 'when', 'dusk')).toHaveLength(1)
  })
})

test('nothing moves by itself: when the time is over, the step stays', () => {
  const { lesson, time } = at()
  time({ minutes: 1 })
  lesson.at('10:30')
  expect(lesson.lesson.stage).toEqual(on('when'))
  expect(lesson.next().lesson.stage).toMatchObject({ phase: 'revealed' })
})

test('a discussion whose time is over still takes posts', () => {
  const { lesson, ada, time } = at({ at: 'discussion', discussion: 'seen' })
  time({ minutes: 1 })
  lesson.at('10:30')
  expect(lesson.ask(ada, { do: 'post', discussion: 'seen', replyTo: null, text: 'In our barn.' })).toHaveLength(1)
})

it.each([
  { stage: on('when'), takes: true, because: 'they vote' },
  { stage: on('when', 'discussing'), takes: true, because: 'they talk' },
  { stage: { at: 'reading' } as const, takes: true, because: 'they read' },
  { stage: { at: 'discussion', discussion: 'seen' } as const, takes: true, because: 'they write' },
  { stage: on('when', 'revealed'), takes: false, because: 'the teacher speaks' },
  { stage: { at: 'lobby' } as const, takes: false, because: 'nothing is on' },
  { stage: { at: 'own-pace' } as const, takes: false, because: 'a closing time is for that' },
  { stage: { at: 'closed' } as const, takes: false, because: 'it is over' },
])('the step $stage can be given a time: $takes, because $because', ({ stage, takes }) => {
  const { time } = at(stage)
  expect(time({ minutes: 3 })).toEqual(
    takes ? [expect.objectContaining({ kind: 'timed', until: clock('10:03') })] : { refused: 'no-time-here' },
  )
})

describe('is refused', () => {
  it.each([0, -1, 0.5, 181, NaN])('%d minutes', (minutes) => {
    const { time } = at()
    expect(time({ minutes })).toEqual({ refused: 'minutes-out-of-range', most: 180 })
    expect(time({ minutes: 180 })).toHaveLength(1)
  })

  test('more, where there is no limit, for all as for one', () => {
    const { ada, time } = at()
    expect(time({ more: 1 })).toEqual({ refused: 'no-clock' })
    expect(time({ more: 1 }, ada)).toEqual({ refused: 'no-clock' })
    expect(time({ minutes: 1 }, ada)).toEqual({ refused: 'no-clock' })
    expect(time(null)).toEqual([])
  })

  test('for somebody who is not there', () => {
    expect(at().time({ minutes: 3 }, 'nobody')).toEqual({ refused: 'no-such-student' })
  })

  test('from a desk that has not seen the newest step: its minutes were meant for another', () => {
    const { lesson } = at()
    const from = lesson.lesson.movedBy
    lesson.move(on('when', 'discussing'))
    expect(lesson.ask(owner, { do: 'time', from, student: null, limit: { minutes: 3 } })).toEqual({
      refused: 'moved-meanwhile',
    })
  })

  test('of a pupil', () => {
    const { lesson, ada } = at()
    const command = { do: 'time', from: lesson.lesson.movedBy, student: ada, limit: { minutes: 3 } } as const
    expect(lesson.ask(ada, command)).toEqual({ refused: 'not-yours' })
  })
})
