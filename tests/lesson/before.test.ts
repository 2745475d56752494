import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { beforeOf } from '../../server/lesson/before.ts'
import { countedAnswer, mayOpenDiscussion, mayOpenQuestion, mayRead } from '../../server/lesson/may.ts'
import { moveProblem } from '../../server/lesson/may-move.ts'
import { nextStep } from '../../server/lesson/steps.ts'
import { exportView } from '../../server/lesson/views/export.ts'
import { questionReviewView } from '../../server/lesson/views/review-question.ts'
import { reviewView } from '../../server/lesson/views/review.ts'
import { studentHomeView } from '../../server/lesson/views/student-home.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { studentResultsView } from '../../server/lesson/views/student-results.ts'
import { clock, on, owlArticle, owlQuiz, owner, pinOf, Rehearsal, triesPin } from '../fixtures/lesson.ts'

/** Ada at her own pace in a lesson that asks everybody before reading. */
function asked(start = {}) {
  const lesson = new Rehearsal({ preset: 'own-pace', feedback: 'immediate', before: 'all', ...start })
  return { lesson, ada: lesson.join('Ada') }
}
const begin = (lesson: Rehearsal, student: string) => lesson.do(student, { do: 'before', step: 'begun' })
const goOn = (lesson: Rehearsal, student: string) => lesson.do(student, { do: 'before', step: 'done' })
const who = (lesson: Rehearsal, student: string) => {
  const found = lesson.lesson.students.get(student)
  if (!found) throw new Error('nobody')
  return found
}
const reads = (lesson: Rehearsal, student: string) => mayRead(lesson.lesson, who(lesson, student), lesson.now)
const view = (lesson: Rehearsal, student: string, question: string) =>
  studentQuestionView(lesson.lesson, student, question, lesson.now)

describe('at their own pace', () => {
  test('the text waits until the student goes on to it', () => {
    const { lesson, ada } = asked()
    expect(reads(lesson, ada)).toBe(false)
    expect(lesson.ask(ada, { do: 'open-article' })).toEqual({ refused: 'not-this-step' })
    begin(lesson, ada)
    expect(reads(lesson, ada)).toBe(false)
    goOn(lesson, ada)
    expect(reads(lesson, ada)).toBe(true)
  })

  test('whoever skips it reads at once', () => {
    const { lesson, ada } = asked()
    goOn(lesson, ada)
    expect(reads(lesson, ada)).toBe(true)
    expect(lesson.answer(ada, 'when', 'dusk', { round: 0 })).toEqual({ refused: 'before-over' })
  })

  test('it is over after two minutes, also for answers that come later', () => {
    const { lesson, ada } = asked()
    begin(lesson, ada)
    lesson.at('09:02')
    expect(lesson.answer(ada, 'when', 'noon', { round: 0 })).toHaveLength(1)
    lesson.at('09:03')
    expect(reads(lesson, ada)).toBe(true)
    expect(lesson.answer(ada, 'liked', 'false', { round: 0 })).toEqual({ refused: 'before-over' })
    expect(lesson.answer(ada, 'liked', 'false')).toHaveLength(1)
  })

  test('it is over once everything that is asked has an answer', () => {
    const { lesson, ada } = asked()
    begin(lesson, ada)
    lesson.answer(ada, 'when', 'noon', { round: 0 })
    lesson.answer(ada, 'said', ['blue'], { round: 0 })
    expect(reads(lesson, ada)).toBe(false)
    lesson.answer(ada, 'liked', 'false', { round: 0 })
    expect(reads(lesson, ada)).toBe(true)
  })

  test('nothing is answered before the two minutes begin, nothing written in them, and no answer of after reading', () => {
    const { lesson, ada } = asked()
    expect(lesson.answer(ada, 'when', 'noon', { round: 0 })).toEqual({ refused: 'before-first' })
    begin(lesson, ada)
    expect(lesson.answer(ada, 'face', 'a dish', { round: 0 })).toEqual({ refused: 'before-first' })
    expect(lesson.answer(ada, 'when', 'noon', { round: 1 })).toEqual({ refused: 'vote-closed' })
    expect(view(lesson, ada, 'face')).toBeNull()
    expect(mayOpenDiscussion(lesson.lesson, who(lesson, ada), 'seen', lesson.now)).toBe(false)
    expect(lesson.ask(ada, { do: 'post', discussion: 'seen', replyTo: null, text: 'Here.' })).toEqual({
      refused: 'before-first',
    })
  })

  test('before the opening time it does not begin', () => {
    const { lesson, ada } = asked({ opens: clock('10:00') })
    expect(lesson.ask(ada, { do: 'before', step: 'begun' })).toMatchObject({ refused: 'not-open-yet' })
    begin(lesson.at('10:00'), ada)
  })

  test('beginning twice begins once: the time is not longer for it', () => {
    const { lesson, ada } = asked()
    begin(lesson, ada)
    expect(begin(lesson.at('09:01'), ada)).toEqual([])
    expect(beforeOf(lesson.lesson, who(lesson, ada), lesson.now)?.until).toBe(clock('09:02'))
  })
})

describe('an answer of before reading', () => {
  test('tells nothing, shows no key, and never counts', () => {
    const { lesson, ada } = asked()
    begin(lesson, ada)
    lesson.answer(ada, 'when', 'dusk', { round: 0 })
    expect(view(lesson, ada, 'when')).toMatchObject({ round: 0, key: null, tries: null, showsKey: false })
    expect(JSON.stringify(view(lesson, ada, 'when'))).not.toMatch(/"mark"|correct/)
    goOn(lesson, ada)
    expect(countedAnswer(who(lesson, ada), 'when')).toBeUndefined()
    expect(view(lesson, ada, 'when')).toMatchObject({ round: 1, answer: null, key: null })
    expect(studentResultsView(lesson.lesson, ada, lesson.now).earned).toBe(0)
  })

  test('may be changed in the two minutes, and is no try', () => {
    const { lesson, ada } = asked({ pin: triesPin })
    begin(lesson, ada)
    lesson.answer(ada, 'when', 'noon', { round: 0 })
    lesson.answer(ada, 'when', 'dusk', { round: 0 })
    goOn(lesson, ada)
    lesson.answer(ada, 'when', 'noon')
    expect(who(lesson, ada).answers.map(({ round, tried }) => [round, tried?.number ?? null])).toEqual([
      [0, null],
      [0, null],
      [1, 1],
    ])
  })
})

describe('in a led lesson', () => {
  const led = (start = {}) => {
    const lesson = new Rehearsal({ before: 'all', ...start })
    return { lesson, ada: lesson.join('Ada') }
  }

  test('it is a step between the lobby and reading', () => {
    const { lesson } = led()
    expect(nextStep(lesson.lesson)).toEqual({ at: 'before' })
    expect(nextStep(lesson.next().lesson)).toEqual({ at: 'reading' })
  })

  test('there is no such step where nobody is asked, or nothing could be', () => {
    expect(nextStep(new Rehearsal().lesson)).toEqual({ at: 'reading' })
    const written = pinOf({ title: 'x', questions: [{ type: 'essay', prompt: 'Why?', rubric: 'y' }] }, owlArticle)
    const lesson = new Rehearsal({ before: 'all', pin: written })
    expect(nextStep(lesson.lesson)).toEqual({ at: 'reading' })
    const stage = { at: 'before' } as const
    expect(lesson.ask(owner, { do: 'move', from: lesson.lesson.movedBy, stage })).toEqual({ refused: 'out-of-order' })
  })

  test('who is asked answers for two minutes; the text opens when the teacher goes on', () => {
    const { lesson, ada } = led()
    lesson.next()
    expect(lesson.answer(ada, 'when', 'noon', { round: 0 })).toHaveLength(1)
    lesson.at('09:03')
    expect(lesson.answer(ada, 'liked', 'false', { round: 0 })).toEqual({ refused: 'before-over' })
    expect(reads(lesson, ada)).toBe(false)
    expect(reads(lesson.next(), ada)).toBe(true)
  })

  test('once the text was open nobody is asked before it any more', () => {
    const { lesson } = led()
    lesson.move({ at: 'reading' })
    const stage = { at: 'before' } as const
    expect(lesson.ask(owner, { do: 'move', from: lesson.lesson.movedBy, stage })).toEqual({ refused: 'out-of-order' })
  })

  test('a vote after it is a vote like any other', () => {
    const { lesson, ada } = led()
    lesson.next()
    lesson.answer(ada, 'when', 'noon', { round: 0 })
    lesson.next().move(on('when'))
    expect(view(lesson, ada, 'when')).toMatchObject({ round: 1, answer: null })
    expect(lesson.answer(ada, 'when', 'noon')).toHaveLength(1)
  })
})

describe('every second one', () => {
  test('the halves differ by one at most, whatever chance says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), (count) => {
        const lesson = new Rehearsal({ preset: 'own-pace', before: 'half' })
        for (let at = 0; at < count; at += 1) lesson.join(`Pupil ${at}`)
        const drawn = [...lesson.lesson.students.values()].filter((student) => student.asked).length
        expect(Math.abs(count - 2 * drawn)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('who was not drawn reads at once, and who was is named in the log', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', before: 'half' })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    const [yes, no] = who(lesson, ada).asked ? [ada, ben] : [ben, ada]
    expect([reads(lesson, yes), reads(lesson, no)]).toEqual([false, true])
    expect(exportView(lesson.lesson, null).students.filter((student) => student.asked)).toHaveLength(1)
    expect(studentHomeView(lesson.lesson, no, lesson.now).before).toBeNull()
  })
})

it.each([
  { before: null, because: 'nobody is asked' },
  { before: 'all' as const, pin: pinOf({ title: 'x', questions: [] }, owlArticle), because: 'there is no question' },
])('the text is open at once, because $because', (start) => {
  const lesson = new Rehearsal({ preset: 'own-pace', ...start })
  expect(reads(lesson, lesson.join('Ada'))).toBe(true)
})

describe('the review', () => {
  /** Ada knew it before; Ben learnt it; Cleo did not answer before. */
  function answered(pin = pinOf(owlQuiz, owlArticle)) {
    const lesson = new Rehearsal({ pin, preset: 'own-pace', before: 'all' })
    const [ada, ben, cleo] = [lesson.join('Ada'), lesson.join('Ben'), lesson.join('Cleo')]
    for (const [student, option] of [
      [ada, 'dusk'],
      [ben, 'noon'],
    ] as const) {
      begin(lesson, student)
      lesson.answer(student, 'when', option, { round: 0 })
    }
    for (const student of [ada, ben, cleo]) {
      goOn(lesson, student)
      lesson.answer(student, 'when', 'dusk')
    }
    return lesson
  }

  test('says how many could answer without reading, and how answers moved', () => {
    const { lesson } = answered()
    expect(questionReviewView(lesson, 'when')?.journey).toEqual({
      answered: 2,
      right: 1,
      rows: [
        { letter: 'A', text: 'At noon', correct: false, before: 1, after: 0 },
        { letter: 'B', text: 'At dusk', correct: true, before: 1, after: 3 },
        { letter: 'C', text: 'Never', correct: false, before: 0, after: 0 },
      ],
      ways: [
        { from: 0, to: 1, count: 1 },
        { from: 1, to: 1, count: 1 },
      ],
      both: 2,
      stayed: 1,
    })
    expect(reviewView(lesson).before.map((known) => known?.right ?? null)).toEqual([1, null, null, null, null])
    expect(questionReviewView(lesson, 'said')?.journey).toBeNull()
  })

  test('of an opinion it tells no right answer', () => {
    const poll = {
      type: 'poll',
      prompt: 'Agree?',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
      ],
    }
    const lesson = new Rehearsal({
      pin: pinOf({ title: 'x', questions: [{ ...poll, id: 'agree' }] }, owlArticle),
      ...{ preset: 'own-pace', before: 'all' },
    })
    const ada = lesson.join('Ada')
    begin(lesson, ada)
    lesson.answer(ada, 'agree', 'yes', { round: 0 })
    goOn(lesson, ada)
    lesson.answer(ada, 'agree', 'no')
    expect(questionReviewView(lesson.lesson, 'agree')?.journey).toMatchObject({
      ...{ answered: 1, right: null, both: 1, stayed: 0 },
      ways: [{ from: 0, to: 1, count: 1 }],
    })
  })

  test('a lesson in which nobody was asked has no journey', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    lesson.answer(lesson.join('Ada'), 'when', 'dusk')
    expect(questionReviewView(lesson.lesson, 'when')?.journey).toBeNull()
    expect(reviewView(lesson.lesson).before).toEqual([])
  })
})

describe('led on before its own pace has opened', () => {
  const opens = clock('10:00')
  const open = (lesson: Rehearsal, student: string) => ({
    text: reads(lesson, student),
    question: mayOpenQuestion(lesson.lesson, who(lesson, student), 'why', lesson.now),
    discussion: mayOpenDiscussion(lesson.lesson, who(lesson, student), 'seen', lesson.now),
  })
  const [all, none] = [
    { text: true, question: true, discussion: true },
    { text: false, question: false, discussion: false },
  ]

  it.each([
    { preset: 'own-pace', led: '09:30', sees: none, because: 'nothing has been open yet' },
    { preset: 'substitute', led: '09:30', sees: none, because: 'a substitute lesson opens at its time, too' },
    { preset: 'own-pace', led: '10:00', sees: all, because: 'it has been open for a moment' },
    { preset: 'own-pace', led: '10:30', sees: all, because: 'it has been open for half an hour' },
  ] as const)('$preset, led on at $led: in the lobby $sees, because $because', ({ preset, led, sees }) => {
    const { lesson, ada } = asked({ preset, opens })
    expect(open(lesson, ada)).toEqual(none)
    lesson.at(led).move({ at: 'lobby' })
    expect(open(lesson, ada)).toEqual(sees)
    const isClosed = moveProblem(lesson.lesson, { at: 'before' }) !== null
    expect(isClosed, 'nobody is asked before a text that has been open').toBe(sees === all)
  })

  test('what never opened at their own pace opens step by step', () => {
    const { lesson, ada } = asked({ opens })
    lesson.move({ at: 'lobby' }).move({ at: 'before' })
    expect(lesson.answer(ada, 'when', 'noon', { round: 0 })).toHaveLength(1)
    lesson.move({ at: 'reading' })
    expect(open(lesson, ada)).toEqual({ ...none, text: true })
  })

  test('nobody is asked before the text by a step from their own pace, which may be open by then', () => {
    const { lesson } = asked({ opens })
    expect(moveProblem(lesson.lesson, { at: 'before' })).toEqual({ refused: 'out-of-order' })
  })
})
