import { describe, expect, it, test } from 'vitest'
import { belongingsOf, erase } from '../../../server/lesson/erase.ts'
import { clock, Rehearsal } from '../../fixtures/lesson.ts'

describe('a place in the text', () => {
  test('is the newest that was kept', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.at('09:05').do(ada, { do: 'keep-place', block: 'p2' })
    lesson.at('09:06').do(ada, { do: 'keep-place', block: 'p1' })
    expect(lesson.lesson.students.get(ada)?.place).toEqual({ block: 'p1', at: clock('09:06') })
  })

  it.each([
    { block: 'p2', later: '09:05', because: 'nothing has changed' },
    { block: 'p1', later: '09:00', because: 'ten seconds have not passed' },
  ])('makes no entry again for $block at $later, because $because', ({ block, later }) => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    expect(lesson.at('09:00').do(ada, { do: 'keep-place', block: 'p2' })).toHaveLength(1)
    expect(lesson.at(later).do(ada, { do: 'keep-place', block })).toEqual([])
    expect(lesson.lesson.students.get(ada)?.place?.block).toBe('p2')
  })

  it.each([
    { block: 'p9', because: 'the text has two paragraphs' },
    { block: 'h1', because: 'a heading has no number' },
    { block: '', because: 'nothing is named' },
    { block: '__proto__', because: 'it is no paragraph' },
  ])('is not $block, because $because', ({ block }) => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    expect(lesson.ask(lesson.join('Ada'), { do: 'keep-place', block })).toEqual({ refused: 'no-such-paragraph' })
  })

  test('waits until the text may be read', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    expect(lesson.ask(ada, { do: 'keep-place', block: 'p2' })).toEqual({ refused: 'not-this-step' })
    expect(lesson.move({ at: 'reading' }).ask(ada, { do: 'keep-place', block: 'p2' })).toHaveLength(1)
  })

  test('goes when its student is erased', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    lesson.do(ada, { do: 'keep-place', block: 'p2' })
    const kept = lesson.log.at(-1)
    expect(kept && erase(kept, belongingsOf(ada, lesson.log))).toMatchObject({ kind: 'placed', block: '' })
  })
})
