import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Stage } from '../../../server/lesson/stage.ts'
import { nextStep } from '../../../server/lesson/steps.ts'
import { on, owner, Rehearsal } from '../../fixtures/lesson.ts'
import { attempts, play, starts } from '../../fixtures/random-lesson.ts'

const move = (lesson: Rehearsal, stage: Stage, from = lesson.lesson.movedBy) =>
  lesson.ask(owner, { do: 'move', from, stage })

test('the stage is where the teacher moved it', () => {
  const lesson = new Rehearsal()
  move(lesson, { at: 'reading' })
  expect(lesson.lesson.stage).toEqual({ at: 'reading' })
})

test('a move names the entry that it moves from, and is refused when that is not the newest', () => {
  const lesson = new Rehearsal()
  const first = lesson.lesson.movedBy
  move(lesson, { at: 'reading' })
  expect(move(lesson, on('when'), first)).toEqual({ refused: 'moved-meanwhile' })
  expect(lesson.lesson.stage).toEqual({ at: 'reading' })
})

/** Each row: the way there, the step asked for, and whether it is granted. */
describe('a question', () => {
  it.each<{ way: Stage[]; to: Stage; granted: boolean; because: string }>([
    { way: [], to: on('when'), granted: true, because: 'any question may be jumped to' },
    { way: [], to: on('when', 'discussing'), granted: false, because: 'there is nothing to talk about before a vote' },
    { way: [], to: on('when', 'voting', 2), granted: false, because: 'a second vote needs a first' },
    { way: [], to: on('when', 'voting', 0), granted: false, because: 'asking before reading is no vote of this stage' },
    { way: [], to: on('when', 'revealed'), granted: false, because: 'an answer is shown after a vote' },
    { way: [on('when')], to: on('when', 'revealed'), granted: true, because: 'one vote is enough' },
    { way: [on('when')], to: on('when', 'discussing'), granted: true, because: 'talking follows the vote' },
    { way: [on('when')], to: on('when', 'voting', 2), granted: false, because: 'between two votes the class talks' },
    { way: [on('when')], to: on('liked', 'revealed'), granted: false, because: 'another question was voted on' },
    { way: [on('when')], to: on('when', 'revealed', 2), granted: false, because: 'nobody voted in round 2' },
    {
      way: [on('when'), on('when', 'discussing')],
      to: on('when', 'voting', 2),
      granted: true,
      because: 'the class has talked',
    },
    {
      way: [on('when'), on('when', 'discussing')],
      to: on('when'),
      granted: true,
      because: 'the first vote may be taken up again',
    },
    {
      way: [on('when'), on('when', 'discussing')],
      to: on('when', 'revealed'),
      granted: true,
      because: 'talking may be all',
    },
    {
      way: [on('when'), on('when', 'discussing'), on('when', 'voting', 2)],
      to: on('when'),
      granted: false,
      because: 'an answer of round 1 would not count beside one of round 2',
    },
    {
      way: [on('when'), on('liked')],
      to: on('when', 'revealed'),
      granted: true,
      because: 'what was not shown yet can be',
    },
    {
      way: [on('when'), on('when', 'revealed')],
      to: on('when'),
      granted: false,
      because: 'a shown answer ends voting',
    },
    {
      way: [on('when'), on('when', 'revealed')],
      to: on('when', 'discussing'),
      granted: false,
      because: 'a shown answer is no riddle',
    },
    {
      way: [on('when'), on('when', 'revealed'), { at: 'reading' }],
      to: on('when', 'revealed'),
      granted: true,
      because: 'it may be looked at again',
    },
  ])('$to after $way: $granted, because $because', ({ way, to, granted }) => {
    const lesson = new Rehearsal()
    for (const stage of way) lesson.move(stage)
    expect(move(lesson, to)).toEqual(
      granted ? [expect.objectContaining({ kind: 'moved', stage: to })] : { refused: 'out-of-order' },
    )
  })

  test('that the quiz has not is refused', () => {
    expect(move(new Rehearsal(), on('nowhere'))).toEqual({ refused: 'no-such-question' })
    expect(move(new Rehearsal(), { at: 'discussion', discussion: 'nowhere' })).toEqual({
      refused: 'no-such-discussion',
    })
  })
})

describe('closing', () => {
  test('twice is once', () => {
    const lesson = new Rehearsal()
    move(lesson, { at: 'closed' })
    expect(move(lesson, { at: 'closed' })).toEqual([])
  })

  it.each<Stage>([{ at: 'own-pace' }, { at: 'lobby' }, { at: 'reading' }, on('when')])(
    'can be taken back, to %o',
    (stage) => {
      const lesson = new Rehearsal()
      move(lesson, { at: 'closed' })
      move(lesson, stage)
      expect(lesson.lesson.stage).toEqual(stage)
    },
  )
})

describe('the one next step', () => {
  test('leads through lobby, reading, every question with its answer, the discussions, and ends', () => {
    const lesson = new Rehearsal()
    const way: string[] = []
    for (let stage = nextStep(lesson.lesson); stage; stage = nextStep(lesson.lesson)) {
      lesson.move(stage)
      way.push(
        stage.at === 'question'
          ? `${stage.question} ${stage.phase}`
          : stage.at === 'discussion'
            ? stage.discussion
            : stage.at,
      )
    }
    expect(way).toEqual([
      'reading',
      ...['when', 'said', 'liked', 'face', 'why'].flatMap((id) => [`${id} voting`, `${id} revealed`]),
      'build',
      'seen',
      'closed',
    ])
  })

  test('passes over a question whose answer was shown already', () => {
    const lesson = new Rehearsal()
      .move(on('said'))
      .move(on('said', 'revealed'))
      .move(on('when'))
      .move(on('when', 'revealed'))
    expect(nextStep(lesson.lesson)).toEqual(on('liked'))
  })

  test('shows at the end what was left without its answer, and only then closes', () => {
    const lesson = new Rehearsal().move(on('liked')).move({ at: 'discussion', discussion: 'seen' })
    expect(nextStep(lesson.lesson)).toEqual(on('liked', 'revealed'))
    lesson.next()
    for (const question of ['face', 'why']) lesson.move(on(question)).move(on(question, 'revealed'))
    expect(nextStep(lesson.lesson)).toEqual({ at: 'discussion', discussion: 'build' })
    expect(nextStep(lesson.next().lesson)).toEqual({ at: 'closed' })
  })

  test('from any step leads to the end, and shows every answer that was voted on', () => {
    fc.assert(
      fc.property(starts, attempts, (start, tries) => {
        const rehearsal = play(new Rehearsal({ ...start, preset: 'lead' }), tries)
        const { lesson } = rehearsal
        if (lesson.stage.at === 'own-pace' || lesson.stage.at === 'closed') return
        for (let steps = 0; nextStep(lesson); steps += 1) {
          expect(steps).toBeLessThan(30)
          rehearsal.next()
        }
        for (const { stage } of lesson.moves) {
          if (stage.at === 'question') expect(lesson.revealed).toContain(stage.question)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('after a second vote shows the answer of that round', () => {
    const lesson = new Rehearsal()
      .move(on('when'))
      .move(on('when', 'discussing'))
      .move(on('when', 'voting', 2))
    expect(nextStep(lesson.lesson)).toEqual(on('when', 'revealed', 2))
    lesson.next()
    expect(nextStep(lesson.lesson)).toEqual(on('said'))
  })

  test('at own pace is closing', () => {
    expect(nextStep(new Rehearsal({ preset: 'own-pace' }).lesson)).toEqual({ at: 'closed' })
  })

  test('of a closed lesson there is none', () => {
    expect(nextStep(new Rehearsal().move({ at: 'closed' }).lesson)).toBeNull()
  })
})
