import { describe, expect, it, test } from 'vitest'
import { clock, Rehearsal } from '../../fixtures/lesson.ts'

describe.each([
  { doing: 'open-article', noted: 'openedAt' },
  { doing: 'read', noted: 'readAt' },
] as const)('$doing', ({ doing, noted }) => {
  test('is noted the first time, and never again', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.at('09:05').do(ada, { do: doing })
    expect(lesson.at('09:10').do(ada, { do: doing })).toEqual([])
    expect(lesson.lesson.students.get(ada)?.[noted]).toBe(clock('09:05'))
  })

  test('waits for the reading step of a led lesson', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    expect(lesson.ask(ada, { do: doing })).toEqual({ refused: 'not-this-step' })
    expect(lesson.move({ at: 'reading' }).ask(ada, { do: doing })).toHaveLength(1)
  })

  test('waits for the opening time at own pace', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', opens: clock('10:00') })
    const ada = lesson.join('Ada')
    expect(lesson.ask(ada, { do: doing })).toEqual({ refused: 'not-open-yet', opens: clock('10:00') })
    expect(lesson.at('10:00').ask(ada, { do: doing })).toHaveLength(1)
  })

  it.each([{ at: 'lobby' } as const, { at: 'closed' } as const])(
    'stays possible after reading has begun: %o',
    (stage) => {
      const lesson = new Rehearsal().move({ at: 'reading' })
      const ada = lesson.join('Ada')
      expect(lesson.move(stage).ask(ada, { do: doing })).toHaveLength(1)
    },
  )
})
