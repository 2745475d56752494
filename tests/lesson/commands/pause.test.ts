import { expect, it, test } from 'vitest'
import { clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const pause = (lesson: Rehearsal, onNow: boolean, by = owner) => lesson.ask(by, { do: 'pause', on: onNow })

test('everybody looks up from now on, until the teacher goes on', () => {
  const lesson = new Rehearsal().at('09:05')
  pause(lesson, true)
  expect(lesson.lesson.pausedAt).toBe(clock('09:05'))
  pause(lesson.at('09:07'), false)
  expect(lesson.lesson.pausedAt).toBeNull()
})

test('any move goes on, too', () => {
  const lesson = new Rehearsal()
  pause(lesson, true)
  lesson.move({ at: 'reading' })
  expect(lesson.lesson.pausedAt).toBeNull()
})

test('asking for what is so already changes nothing: not since when it is', () => {
  const lesson = new Rehearsal().at('09:05')
  expect(pause(lesson, false)).toEqual([])
  pause(lesson, true)
  expect(pause(lesson.at('09:09'), true)).toEqual([])
  expect(lesson.lesson.pausedAt).toBe(clock('09:05'))
})

test('answers, drafts and posts that come meanwhile are taken: nobody’s words are lost', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.move(on('why'))
  pause(lesson, true)
  expect(lesson.draft(ada, 'why', 'It eats')).toHaveLength(1)
  expect(lesson.answer(ada, 'why', 'It eats mice.')).toHaveLength(1)
  expect(lesson.lesson.pausedAt).not.toBeNull()
})

it.each([
  { by: 'somebody', stage: { at: 'reading' } as const, refused: 'not-yours', because: 'only the teacher asks for it' },
  {
    by: owner,
    stage: { at: 'closed' } as const,
    refused: 'lesson-closed',
    because: 'there is nothing to look up from',
  },
])('is refused as $refused, because $because', ({ by, stage, refused }) => {
  const lesson = new Rehearsal().move(stage)
  expect(pause(lesson, true, by)).toMatchObject({ refused })
  expect(lesson.lesson.pausedAt).toBeNull()
})

test('phones hear of it as of a step, and the next move names the same step as before', () => {
  const lesson = new Rehearsal()
  const { stageSeq, movedBy } = lesson.lesson
  pause(lesson, true)
  expect(lesson.lesson.stageSeq).toBeGreaterThan(stageSeq)
  expect(lesson.lesson.movedBy).toBe(movedBy)
})
