import { expect, it, test } from 'vitest'
import type { Stage } from '../../../server/lesson/stage.ts'
import { onWallView } from '../../../server/lesson/views/on-wall.ts'
import { on, owner, pinOf, Rehearsal } from '../../fixtures/lesson.ts'

const reading = () => new Rehearsal().move({ at: 'reading' })
const light = (lesson: Rehearsal, ...sentences: string[]) => lesson.ask(owner, { do: 'light', sentences })

test('the teacher points at a sentence, at another, and at nothing any more', () => {
  const lesson = reading()
  light(lesson, 's1-2')
  expect(onWallView(lesson.lesson)).toMatchObject({ is: 'place', paragraph: 1, from: 2, to: 2, sentences: ['s1-2'] })
  light(lesson, 's2-1')
  expect(onWallView(lesson.lesson)).toMatchObject({ paragraph: 2, from: 1 })
  light(lesson)
  expect(onWallView(lesson.lesson)).toBeNull()
})

test('from the first tap to the last, whatever their order, is one place', () => {
  const pin = pinOf({ title: 'Owls', questions: [] }, 'It hunts. It hears. It flies. It sleeps.')
  const lesson = new Rehearsal({ pin }).move({ at: 'reading' })
  light(lesson, 's1-3', 's1-1')
  const shown = {
    paragraph: 1,
    from: 1,
    to: 3,
    sentences: ['s1-1', 's1-2', 's1-3'],
    quote: 'It hunts. It hears. It flies.',
  }
  expect(onWallView(lesson.lesson)).toEqual({ is: 'place', ...shown })
})

it.each<{ stage: Stage; because: string }>([
  { stage: on('when'), because: 'the next question has its own place' },
  { stage: { at: 'reading' }, because: 'the same step anew begins anew' },
  { stage: { at: 'closed' }, because: 'the lesson is over' },
])('a move to $stage.at takes it away: $because', ({ stage }) => {
  const lesson = reading()
  light(lesson, 's1-1')
  expect(onWallView(lesson.move(stage).lesson)).toBeNull()
})

it.each<{ stages: Stage[]; refused: string | null; because: string }>([
  { stages: [], refused: 'not-led-reading', because: 'in the lobby nobody has the text yet' },
  {
    stages: [{ at: 'before' }],
    refused: 'not-led-reading',
    because: 'what is asked before reading is asked without the text',
  },
  { stages: [{ at: 'reading' }], refused: null, because: 'everybody has it' },
  { stages: [on('when')], refused: null, because: 'a question is answered with the text' },
  { stages: [{ at: 'discussion', discussion: 'seen' }], refused: null, because: 'a discussion is about the text' },
  {
    stages: [{ at: 'reading' }, { at: 'lobby' }],
    refused: 'not-led-reading',
    because: 'the lobby waits for the class',
  },
  { stages: [{ at: 'own-pace' }], refused: 'not-led-reading', because: 'nobody looks at the wall' },
  { stages: [{ at: 'closed' }], refused: 'lesson-closed', because: 'it is over' },
])('after $stages it is $refused: $because', ({ stages, refused }) => {
  const lesson = new Rehearsal({ before: 'all' })
  for (const stage of stages) lesson.move(stage)
  const decided = light(lesson, 's1-1')
  if (refused === null) expect(decided).toHaveLength(1)
  else expect(decided).toMatchObject({ refused })
})

test('two paragraphs, and what is no sentence, are refused, and what is lit stays', () => {
  const lesson = reading()
  light(lesson, 's1-1')
  expect(light(lesson, 's1-2', 's2-1')).toEqual({ refused: 'in-several-paragraphs' })
  expect(light(lesson, 's1-2', 's9-1')).toEqual({ refused: 'no-such-sentence' })
  expect(onWallView(lesson.lesson)).toMatchObject({ from: 1, paragraph: 1 })
})

test('a student points at nothing', () => {
  const lesson = reading()
  const ada = lesson.join('Ada')
  expect(lesson.ask(ada, { do: 'light', sentences: ['s1-1'] })).toEqual({ refused: 'not-yours' })
})

test('the same place again, and nothing instead of nothing, make no entry', () => {
  const lesson = reading()
  expect(light(lesson)).toEqual([])
  light(lesson, 's1-1')
  expect(light(lesson, 's1-1')).toEqual([])
})

test('every phone hears of it', () => {
  const lesson = reading()
  const before = lesson.lesson.stageSeq
  light(lesson, 's1-1')
  expect(lesson.lesson.stageSeq).toBeGreaterThan(before)
})

test('while all look up the wall shows nothing else, and it comes back when they go on', () => {
  const lesson = reading()
  light(lesson, 's1-1')
  lesson.do(owner, { do: 'pause', on: true })
  expect(onWallView(lesson.lesson)).toBeNull()
  expect(light(lesson, 's1-2')).toEqual({ refused: 'eyes-up' })
  lesson.do(owner, { do: 'pause', on: false })
  expect(onWallView(lesson.lesson)).toMatchObject({ from: 1 })
})
