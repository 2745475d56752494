import { describe, expect, it, test } from 'vitest'
import { nextStep } from '../../server/lesson/steps.ts'
import { deskView } from '../../server/lesson/views/desk.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { wallView } from '../../server/lesson/views/wall.ts'
import { clock, on, Rehearsal } from '../fixtures/lesson.ts'

const talk = on('when', 'discussing')
const again = on('when', 'voting', 2)

/** A class that votes on the barn owl's hunting time; as many as `first` says choose the right one. */
function voting(size: number, first: number) {
  const lesson = new Rehearsal()
  const class8 = Array.from({ length: size }, (_, at) => lesson.join(`Pupil ${at}`))
  lesson.move({ at: 'reading' }).move(on('when'))
  for (const [at, pupil] of class8.entries()) lesson.answer(pupil, 'when', at < first ? 'dusk' : 'noon')
  return { lesson, class8 }
}

test('where nobody votes the second time, wall and phones say so alike, beside the first vote', () => {
  const { lesson, class8 } = voting(6, 3)
  lesson
    .move(talk)
    .move(again)
    .move(on('when', 'revealed', 2))
  const shown = wallView(lesson.lesson).question?.shown
  expect(shown).toMatchObject({ answered: 0, first: { answered: 6 } })
  const phone = studentQuestionView(lesson.lesson, class8[0] ?? '', 'when', lesson.now)?.voted
  expect(phone).toMatchObject({ answered: 0, tally: shown?.tally, first: shown?.first })
})

test('a seat that was left is nobody: only who can answer, or has, is counted as here', () => {
  const lesson = new Rehearsal()
  const class8 = Array.from({ length: 24 }, (_, at) => lesson.join(`Pupil ${at}`))
  lesson.move({ at: 'reading' }).move(on('when'))
  const [voted = '', ...others] = class8.slice(0, 7)
  lesson.answer(voted, 'when', 'dusk')
  for (const id of [voted, ...others]) lesson.do(id, { do: 'leave' })
  const back = Array.from({ length: 6 }, (_, at) => lesson.join(`Pupil ${at} again`))
  expect(wallView(lesson.lesson).question?.here).toBe(24)
  for (const [at, pupil] of [...class8.slice(7), ...back].entries())
    lesson.answer(pupil, 'when', at % 2 ? 'dusk' : 'noon')
  expect(wallView(lesson.lesson).question).toMatchObject({ answered: 24, here: 24 })
  expect(deskView(lesson.lesson).question?.advice?.advice).toMatchObject({ says: 'talk' })
})

describe('after the first vote', () => {
  test('the teacher can let them talk, and then vote again', () => {
    const { lesson } = voting(2, 1)
    expect(deskView(lesson.lesson).talk).toEqual(talk)
    expect(nextStep(lesson.lesson)).toEqual(on('when', 'revealed'))
    lesson.move(talk)
    expect(nextStep(lesson.lesson)).toEqual(again)
    lesson.move(again)
    expect(nextStep(lesson.lesson)).toEqual(on('when', 'revealed', 2))
    expect(deskView(lesson.lesson).talk).toBeNull()
  })

  it.each([
    { question: 'why', because: 'only the teacher can say what is right' },
    { question: 'face', because: null },
  ])('a class that wrote on "$question" talks unless $because', ({ question, because }) => {
    const lesson = new Rehearsal().move(on(question))
    expect(deskView(lesson.lesson).talk === null).toBe(because !== null)
  })

  test('the desk has advice by the counts, and no other page has', () => {
    const { lesson, class8 } = voting(28, 15)
    expect(deskView(lesson.lesson).question?.advice).toEqual({
      ...{ right: 15, answered: 28 },
      advice: { says: 'talk', onEdge: false, still: false, because: null, interval: null },
      grounds: { sure: null, places: null, solid: null },
    })
    for (const page of [
      wallView(lesson.lesson),
      studentQuestionView(lesson.lesson, class8[0] ?? '', 'when', clock('09:30')),
    ])
      expect(JSON.stringify(page)).not.toMatch(/advice|"right"/)
    lesson.move(talk)
    expect(deskView(lesson.lesson).question?.advice).toBeNull()
  })
})

describe('the second vote', () => {
  /** Two find the right answer, one loses it, one gives no second answer. */
  function votedAgain() {
    const { lesson, class8 } = voting(6, 2)
    lesson.move(talk).move(again)
    const [ada = '', ben = '', cleo = '', dan = '', eve = ''] = class8
    for (const [pupil, option] of [
      [ada, 'dusk'],
      [ben, 'never'],
      [cleo, 'dusk'],
      [dan, 'dusk'],
      [eve, 'never'],
    ] as const)
      lesson.answer(pupil, 'when', option, { round: 2 })
    return { lesson, class8 }
  }

  test('a pupil is shown the first answer, until the second is given', () => {
    const { lesson, class8 } = voting(2, 1)
    const [ada = ''] = class8
    const seen = () => studentQuestionView(lesson.lesson, ada, 'when', clock('09:30'))?.again
    expect(seen()).toBeNull()
    lesson.move(talk).move(again)
    expect(seen()).toBe('At dusk')
    lesson.answer(ada, 'when', 'dusk', { round: 2 })
    expect(seen()).toBeNull()
  })

  test('somebody who came late is asked for the only answer', () => {
    const { lesson } = voting(1, 1)
    const zoe = lesson.join('Zoe')
    lesson.move(talk).move(again)
    expect(studentQuestionView(lesson.lesson, zoe, 'when', clock('09:30'))?.again).toBe('')
  })

  test('nobody sees how the first went while it is on', () => {
    const { lesson, class8 } = votedAgain()
    expect(wallView(lesson.lesson).question?.shown).toBeNull()
    expect(studentQuestionView(lesson.lesson, class8[5] ?? '', 'when', clock('09:30'))?.voted).toBeNull()
  })

  test('both stand side by side once the answer is shown, with who went where, on wall and phones alike', () => {
    const { lesson, class8 } = votedAgain()
    lesson.next()
    const shown = wallView(lesson.lesson).question?.shown
    expect(shown?.first?.tally.map(({ count }) => count)).toEqual([4, 2, 0])
    expect(shown?.tally.map(({ count }) => count)).toEqual([0, 3, 2])
    expect(shown?.first?.flow).toMatchObject({
      toRight: 2,
      fromRight: 1,
      stayedRight: 1,
      stayedWrong: 1,
      otherWrong: 1,
    })
    for (const pupil of class8) {
      const voted = studentQuestionView(lesson.lesson, pupil, 'when', clock('09:30'))?.voted
      expect([voted?.tally, voted?.first]).toEqual([shown?.tally, shown?.first])
    }
  })

  test('where nobody answered both times, nothing is said of who went where', () => {
    const { lesson } = voting(2, 1)
    const zoe = lesson.join('Zoe')
    lesson.move(talk).move(again)
    lesson.answer(zoe, 'when', 'dusk', { round: 2 })
    lesson.next()
    const first = wallView(lesson.lesson).question?.shown?.first
    expect([first?.answered, first?.flow]).toEqual([2, null])
  })

  test('without one there is no first beside it', () => {
    const { lesson } = voting(2, 1)
    lesson.next()
    expect(wallView(lesson.lesson).question?.shown?.first).toBeNull()
  })
})
