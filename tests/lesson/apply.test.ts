import { expect, it, test } from 'vitest'
import { apply, fold } from '../../server/lesson/apply.ts'
import type { Entry } from '../../server/lesson/entry.ts'
import { class7b, clock, owlPin, owner, Rehearsal, started } from '../fixtures/lesson.ts'
import { processorTime } from '../fixtures/processor-time.ts'

it.each([
  { preset: 'lead', stage: { at: 'lobby' } },
  { preset: 'own-pace', stage: { at: 'own-pace' } },
  { preset: 'substitute', stage: { at: 'own-pace' } },
] as const)('a lesson started as $preset begins at $stage.at', ({ preset, stage }) => {
  const lesson = fold('lesson-1', [started({ preset, class: class7b, closes: clock('10:00') })])
  expect(lesson).toMatchObject({
    id: 'lesson-1',
    owner,
    code: '314159',
    stage,
    movedBy: 'start',
    seq: 1,
    closes: clock('10:00'),
  })
  expect(lesson.pin).toEqual(owlPin)
  expect(lesson.class).toEqual(class7b)
})

const read: Entry = { kind: 'read', id: 'e-2', at: clock('09:10'), by: 'nobody', form: null, student: 'nobody' }

it.each<{ log: Entry[]; because: string }>([
  { log: [], because: 'nothing is no lesson' },
  { log: [read], because: 'a lesson begins with "started"' },
  { log: [started(), started()], because: 'it starts once' },
  { log: [started(), read], because: 'nobody by that id has joined' },
  {
    log: [started(), { kind: 'withdrawn', id: 'e-2', at: clock('09:10'), by: 'nobody', form: null, post: 'nowhere' }],
    because: 'there is no such post',
  },
])('a log is refused, because $because', ({ log }) => {
  expect(() => fold('lesson-1', log)).toThrow(RangeError)
})

test('the number of entries counts every entry', () => {
  const lesson = new Rehearsal()
  lesson.join('Ada')
  lesson.join('Ben')
  lesson.move({ at: 'reading' })
  expect(lesson.lesson.seq).toBe(lesson.log.length)
})

test('a student was here last when they last did something themselves', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.at('09:05').join('Ada')
  lesson.at('09:10').do(ada, { do: 'read' })
  lesson.at('09:20').do(owner, { do: 'rename', student: ada, nickname: 'Ada L' })
  expect(lesson.lesson.students.get(ada)?.lastAt).toBe(clock('09:10'))
})

test('adding an entry takes no longer in a long lesson: 20,000 answers in well under a second', () => {
  const rehearsal = new Rehearsal({ preset: 'own-pace' })
  const ada = rehearsal.join('Ada')
  const cost = processorTime(() => {
    for (let at = 0; at < 20_000; at += 1) {
      const said = { id: `a-${at}`, at: clock('09:10'), by: ada, form: `f-${at}` }
      apply(rehearsal.lesson, {
        ...said,
        kind: 'answered',
        student: ada,
        question: 'when',
        round: 1,
        response: { option: 'noon' },
        mark: 0,
      })
    }
  })
  expect(rehearsal.lesson.students.get(ada)?.newest.get('when 1')?.id).toBe('a-19999')
  expect(cost).toBeLessThan(900)
})
