import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pressedStep, presses } from '../../server/lesson/press.ts'
import { isRefusal } from '../../server/lesson/refusal.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import { nextStep, previousStep } from '../../server/lesson/steps.ts'
import { on, owlPin, owlQuiz, owlArticle, owner, pinOf, Rehearsal } from '../fixtures/lesson.ts'
import { attempts, play, starts } from '../fixtures/random-lesson.ts'

const after = (way: readonly Stage[], start = {}): Rehearsal => {
  const lesson = new Rehearsal(start)
  for (const stage of way) lesson.move(stage)
  return lesson
}
const talk = (question = 'when') => on(question, 'discussing')
const shown = (question = 'when', round: 1 | 2 = 1) => on(question, 'revealed', round)

describe('back leads to the nearest earlier step that may be gone to', () => {
  it.each<{ way: Stage[]; back: Stage | null; because: string }>([
    { way: [], back: null, because: 'nothing comes before the class is there' },
    { way: [{ at: 'reading' }], back: { at: 'lobby' }, because: 'that is where they came from' },
    { way: [{ at: 'reading' }, on('when')], back: { at: 'reading' }, because: 'the text comes before' },
    { way: [on('when')], back: { at: 'lobby' }, because: 'the text has not been open' },
    { way: [on('when'), talk()], back: on('when'), because: 'the vote may be taken up again' },
    {
      way: [{ at: 'reading' }, on('when'), talk(), on('when', 'voting', 2)],
      back: talk(),
      because: 'they may talk a little longer',
    },
    {
      way: [{ at: 'reading' }, on('when'), talk(), on('when', 'voting', 2), talk()],
      back: { at: 'reading' },
      because: 'a second vote ends the first',
    },
    { way: [on('when'), shown()], back: { at: 'lobby' }, because: 'what was shown is not voted on again' },
    { way: [on('when'), shown(), on('said')], back: shown(), because: 'the last answer can be looked at again' },
    { way: [on('when'), on('said')], back: on('when'), because: 'its answer would be shown for the first time' },
    {
      way: [on('when'), talk(), on('when', 'voting', 2), on('said')],
      back: on('when', 'voting', 2),
      because: 'that vote is still open',
    },
    {
      way: [on('when'), talk(), on('when', 'voting', 2), shown('when', 2), on('said')],
      back: shown('when', 2),
      because: 'it is shown as it was voted on',
    },
    { way: [{ at: 'reading' }, on('face')], back: { at: 'reading' }, because: 'no question was on in between' },
    {
      way: [on('why'), shown('why'), { at: 'discussion', discussion: 'build' }],
      back: shown('why'),
      because: 'the questions come before the discussions',
    },
    { way: [{ at: 'reading' }, { at: 'closed' }], back: { at: 'reading' }, because: 'it is opened again' },
    { way: [on('when'), talk(), { at: 'closed' }], back: on('when'), because: 'talking begins with its vote' },
    { way: [on('when'), { at: 'own-pace' }], back: on('when'), because: 'the teacher takes the lead again' },
    { way: [on('when'), talk(), { at: 'own-pace' }], back: on('when'), because: 'talking begins with its vote' },
    {
      way: [on('when'), talk(), on('when', 'voting', 2), talk(), { at: 'own-pace' }],
      back: on('when', 'voting', 2),
      because: 'talking once more begins with the newest vote',
    },
  ])('from $way to $back, because $because', ({ way, back }) => {
    expect(previousStep(after(way).lesson)).toEqual(back)
  })

  test('a lesson that nobody has led has nothing to go back to; once closed it is opened again', () => {
    expect(previousStep(after([], { preset: 'own-pace' }).lesson)).toBeNull()
    expect(previousStep(after([{ at: 'closed' }], { preset: 'own-pace' }).lesson)).toEqual({ at: 'own-pace' })
  })
})

describe('next after going back', () => {
  it.each<{ way: Stage[]; times: number }>([
    { way: [{ at: 'reading' }, on('when'), shown(), on('said'), shown('said')], times: 2 },
    { way: [on('why'), shown('why'), { at: 'discussion', discussion: 'build' }], times: 1 },
    {
      way: [
        on('why'),
        shown('why'),
        { at: 'discussion', discussion: 'build' },
        { at: 'discussion', discussion: 'seen' },
      ],
      times: 2,
    },
    { way: [{ at: 'reading' }, on('when'), talk(), on('when', 'voting', 2)], times: 1 },
  ])('leads over the same steps to $way.length again', ({ way, times }) => {
    const { lesson } = after(way)
    const rehearsal = after(way)
    const passed: Stage[] = [lesson.stage]
    for (let time = 0; time < times; time += 1) {
      rehearsal.move(previousStep(rehearsal.lesson) ?? { at: 'closed' })
      passed.push(rehearsal.lesson.stage)
    }
    for (const stage of passed.reverse().slice(1)) {
      rehearsal.move(nextStep(rehearsal.lesson) ?? { at: 'closed' })
      expect(rehearsal.lesson.stage).toEqual(stage)
    }
  })
})

test('what is talked over once more is shown with its second vote, and voted on again with what was said there', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.move(on('when'))
  lesson.answer(ada, 'when', 'noon')
  for (const stage of [talk(), on('when', 'voting', 2)]) lesson.move(stage)
  lesson.answer(ada, 'when', 'dusk', { round: 2 })
  lesson.move(talk())
  expect(pressedStep(lesson.lesson, 'answer')).toEqual(shown('when', 2))
  expect(pressedStep(lesson.lesson, 'talk')).toBeNull()
  expect(nextStep(lesson.lesson)).toEqual(on('when', 'voting', 2))
})

/** A vote on the first question by so many, of whom some are right and others chose each of the wrong ones. */
function vote(choices: readonly string[], missing = 0, question = 'when', pin = owlPin): Rehearsal {
  const lesson = new Rehearsal({ pin })
  const pupils = Array.from({ length: choices.length + missing }, (_, at) => lesson.join(`Pupil ${at}`))
  lesson.move(on(question))
  choices.forEach((choice, at) => void lesson.answer(pupils[at] ?? '', question, choice))
  return lesson
}
const of = (right: number, wrong: number) => [
  ...Array.from({ length: right }, () => 'dusk'),
  ...Array.from({ length: wrong }, () => 'noon'),
]

describe('next after a first vote', () => {
  it.each<{ choices: string[]; missing?: number; leads: Stage; because: string }>([
    { choices: of(12, 12), leads: talk(), because: 'half of them are right' },
    { choices: of(3, 21), leads: shown(), because: 'too few are right to explain it to each other' },
    { choices: of(22, 2), leads: shown(), because: 'nearly all are right' },
    { choices: of(2, 2), leads: talk(), because: 'four answers tell nothing, and they differ' },
    { choices: of(4, 0), leads: shown(), because: 'all say the same' },
    { choices: of(0, 4), leads: shown(), because: 'all say the same, though it is wrong' },
    { choices: of(11, 1), missing: 9, leads: talk(), because: 'many are missing, and the answers differ' },
    { choices: [], missing: 3, leads: shown(), because: 'nobody has answered' },
  ])('of $choices.length answers leads to $leads.phase, because $because', ({ choices, missing, leads }) => {
    expect(pressedStep(vote(choices, missing).lesson, 'next')).toEqual(leads)
  })

  test('of a few words leads to the answer where the counts cannot tell: every spelling differs', () => {
    const { lesson } = vote(['dish', 'plate'], 0, 'face')
    expect(pressedStep(lesson, 'next')).toEqual(shown('face'))
    expect(pressedStep(lesson, 'talk')).toEqual(talk('face'))
  })

  test('of a text, and of a poll, leads to the answer; there is nothing to find by talking', () => {
    expect(pressedStep(vote(['Mice.', 'Rats.'], 0, 'why').lesson, 'next')).toEqual(shown('why'))
    const poll = {
      id: 'like',
      type: 'poll',
      prompt: 'Do you like owls?',
      options: ['yes', 'no'].map((id) => ({ id, text: id })),
    }
    const pin = pinOf({ ...owlQuiz, questions: [poll] }, owlArticle)
    const { lesson } = vote(['yes', 'no'], 0, 'like', pin)
    expect(pressedStep(lesson, 'next')).toEqual(shown('like'))
    expect(pressedStep(lesson, 'talk')).toBeNull()
  })

  test('goes straight on to the answer where that is asked for, and to talking where that is', () => {
    expect(pressedStep(vote(of(12, 12)).lesson, 'answer')).toEqual(shown())
    expect(pressedStep(vote(of(24, 0)).lesson, 'talk')).toEqual(talk())
    expect(pressedStep(after([{ at: 'reading' }]).lesson, 'answer')).toBeNull()
    expect(pressedStep(after([{ at: 'reading' }]).lesson, 'talk')).toBeNull()
    expect(pressedStep(after([on('when'), talk()]).lesson, 'answer')).toEqual(shown())
  })
})

test('at their own pace, and once the lesson has ended, next does nothing', () => {
  expect(pressedStep(after([{ at: 'own-pace' }]).lesson, 'next')).toBeNull()
  expect(pressedStep(after([{ at: 'closed' }]).lesson, 'next')).toBeNull()
})

test('a key that leads nowhere makes no entry; one that names an older step is refused', () => {
  const rehearsal = after([{ at: 'reading' }])
  expect(rehearsal.ask(owner, { do: 'press', from: rehearsal.lesson.movedBy, press: 'talk' })).toEqual([])
  expect(rehearsal.ask(owner, { do: 'press', from: 'start', press: 'next' })).toEqual({ refused: 'moved-meanwhile' })
  expect(rehearsal.ask(owner, { do: 'press', from: 'start', press: 'talk' })).toEqual({ refused: 'moved-meanwhile' })
  expect(rehearsal.ask('somebody', { do: 'press', from: rehearsal.lesson.movedBy, press: 'next' })).toEqual({
    refused: 'not-yours',
  })
  expect(rehearsal.lesson.stage).toEqual({ at: 'reading' })
})

test('from any step every key that leads somewhere is granted, and going back shows no answer for the first time', () => {
  let pressed = 0
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const rehearsal = play(new Rehearsal(start), tries)
      const { lesson } = rehearsal
      for (const press of presses) {
        if (!pressedStep(lesson, press)) continue
        const before = new Set(lesson.revealed)
        expect(isRefusal(rehearsal.ask(owner, { do: 'press', from: lesson.movedBy, press }))).toBe(false)
        if (press === 'back') expect(lesson.revealed).toEqual(before)
        pressed += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(pressed).toBeGreaterThan(150)
})

test('pressing next alone leads every random lesson that is led to its end', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const rehearsal = play(new Rehearsal({ ...start, preset: 'lead' }), tries)
      const { lesson } = rehearsal
      if (lesson.stage.at === 'own-pace' || lesson.stage.at === 'closed') return
      for (let steps = 0; nextStep(lesson); steps += 1) {
        expect(steps).toBeLessThan(60)
        expect(pressedStep(lesson, 'next')).not.toBeNull()
        rehearsal.do(owner, { do: 'press', from: lesson.movedBy, press: 'next' })
      }
    }),
    { numRuns: 100 },
  )
})
