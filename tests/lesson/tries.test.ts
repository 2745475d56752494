import { describe, expect, test } from 'vitest'
import { fold } from '../../server/lesson/apply.ts'
import { belongingsOf, erase } from '../../server/lesson/erase.ts'
import { keyWasShown } from '../../server/lesson/may.ts'
import { exportView } from '../../server/lesson/views/export.ts'
import { questionReviewView } from '../../server/lesson/views/review-question.ts'
import { studentReviewView } from '../../server/lesson/views/review-student.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { on, owner, Rehearsal, triesPin } from '../fixtures/lesson.ts'

/** Ada at her own pace, with feedback at once; "when" has three tries and two hints, "said" and "face" have two. */
function inTries(start = {}) {
  const lesson = new Rehearsal({ pin: triesPin, preset: 'own-pace', feedback: 'immediate', ...start })
  return { lesson, ada: lesson.join('Ada') }
}
const marks = (lesson: Rehearsal, student: string) =>
  lesson.lesson.students.get(student)?.answers.map(({ mark, tried }) => ({ mark, ...tried }))
const isShown = (lesson: Rehearsal, student: string, question: string) => {
  const own = lesson.lesson.students.get(student)
  return own !== undefined && keyWasShown(lesson.lesson, own, question)
}
const view = (lesson: Rehearsal, student: string, question: string) =>
  studentQuestionView(lesson.lesson, student, question, lesson.now)

describe('at their own pace with feedback at once', () => {
  test('a wrong try leaves the next one open, and costs its penalty', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'when', 'noon')
    expect(isShown(lesson, ada, 'when')).toBe(false)
    lesson.answer(ada, 'when', 'dusk')
    expect(marks(lesson, ada)).toEqual([
      { mark: 0, number: 1, last: false },
      { mark: 0.75, number: 2, last: true },
    ])
    expect(isShown(lesson, ada, 'when')).toBe(true)
    expect(lesson.answer(ada, 'when', 'noon')).toEqual({ refused: 'key-was-shown' })
  })

  test('after the last try the key is shown, right or not', () => {
    const { lesson, ada } = inTries()
    for (const option of ['noon', 'never', 'noon']) lesson.answer(ada, 'when', option)
    expect(marks(lesson, ada)?.at(-1)).toEqual({ mark: 0, number: 3, last: true })
    expect(isShown(lesson, ada, 'when')).toBe(true)
  })

  test('a half right try may be made better, and keeps what it earned', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'said', ['hears'])
    expect(isShown(lesson, ada, 'said')).toBe(false)
    lesson.answer(ada, 'said', ['blue'])
    expect(marks(lesson, ada)?.map(({ mark }) => mark)).toEqual([0.5, 0.5])
  })

  test('the same answer again is no try', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'when', 'noon')
    expect(lesson.answer(ada, 'when', 'noon')).toEqual([])
  })

  test('a draft that went back to the last try is settled and costs nothing', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'face', 'snow')
    lesson.draft(ada, 'face', 'snow and')
    lesson.answer(ada, 'face', 'snow')
    expect(lesson.lesson.students.get(ada)?.drafts.size).toBe(0)
    expect(marks(lesson, ada)?.map(({ number }) => number)).toEqual([1, 1])
    lesson.answer(ada, 'face', 'a dish')
    expect(marks(lesson, ada)?.at(-1)).toMatchObject({ number: 2, mark: 0.75 })
  })

  test('an answer queued before the last try is no try either', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'when', 'noon', { replaces: null })
    expect(lesson.answer(ada, 'when', 'never', { replaces: null })).toMatchObject({ refused: 'newer-answer' })
  })

  test('a draft that the teacher takes is the last try', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'face', 'snow')
    lesson.draft(ada, 'face', 'dish')
    lesson.do(owner, { do: 'accept-draft', student: ada, question: 'face' })
    expect(marks(lesson, ada)?.at(-1)).toEqual({ mark: 0.75, number: 2, last: true })
    expect(isShown(lesson, ada, 'face')).toBe(true)
  })
})

describe('there are no tries', () => {
  test('in a vote: it may be changed, and costs nothing', () => {
    const lesson = new Rehearsal({ pin: triesPin })
    const ada = lesson.join('Ada')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'noon')
    lesson.answer(ada, 'when', 'dusk')
    expect(marks(lesson, ada)).toEqual([{ mark: 0 }, { mark: 1 }])
    expect(view(lesson, ada, 'when')).toMatchObject({ tries: null, showsKey: false })
  })

  test('with feedback after closing: nothing is told before, so nothing is taken off', () => {
    const { lesson, ada } = inTries({ feedback: 'after-close' })
    lesson.answer(ada, 'when', 'noon')
    expect(view(lesson, ada, 'when')?.tries).toBeNull()
    lesson.answer(ada, 'when', 'dusk')
    expect(marks(lesson, ada)?.at(-1)).toEqual({ mark: 1 })
  })

  test('a vote that came before the class went at its own pace is no try', () => {
    const lesson = new Rehearsal({ pin: triesPin, feedback: 'immediate' })
    const ada = lesson.join('Ada')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'noon')
    lesson.move({ at: 'own-pace' })
    lesson.answer(ada, 'when', 'dusk')
    expect(marks(lesson, ada)?.at(-1)).toEqual({ mark: 1, number: 1, last: true })
  })
})

describe('what a student sees', () => {
  test('before the first try: how many there are', () => {
    const { lesson, ada } = inTries()
    expect(view(lesson, ada, 'when')?.tries).toEqual({ left: 3, of: 3, penalty: 0.25, last: null })
  })

  test('after a wrong one: the words for it and one hint more, and nothing of the key', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'when', 'noon')
    expect(view(lesson, ada, 'when')?.tries).toEqual({
      ...{ left: 2, of: 3, penalty: 0.25 },
      last: { number: 1, partly: false, why: ['Read the first sentence again.'], hints: ['It is getting dark.'] },
    })
    lesson.answer(ada, 'when', 'never')
    expect(view(lesson, ada, 'when')?.tries?.last?.hints).toEqual(['It is getting dark.', 'The word begins with d.'])
    const seen = JSON.stringify(view(lesson, ada, 'when'))
    expect(seen).not.toMatch(/correct|The first sentence says so|hunts at dusk/)
  })

  test('no hint before its try', () => {
    const { lesson, ada } = inTries()
    expect(JSON.stringify(view(lesson, ada, 'when'))).not.toContain('getting dark')
    lesson.answer(ada, 'when', 'noon')
    expect(JSON.stringify(view(lesson, ada, 'when'))).not.toContain('begins with d')
  })

  test('words for what was rightly ticked would give it away, so they wait', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'said', ['hears', 'blue'])
    expect(view(lesson, ada, 'said')?.tries?.last).toMatchObject({ partly: false, why: ['No colour is named.'] })
  })

  test('with the key: at which try it was right', () => {
    const { lesson, ada } = inTries()
    lesson.answer(ada, 'when', 'noon')
    lesson.answer(ada, 'when', 'dusk')
    expect(view(lesson, ada, 'when')).toMatchObject({
      tries: null,
      key: { mark: 0.75, tried: { number: 2, right: true } },
    })
  })
})

describe('what the teacher sees', () => {
  test('every try, and how many were right at which', () => {
    const { lesson, ada } = inTries()
    const [ben, cleo] = [lesson.join('Ben'), lesson.join('Cleo')]
    for (const option of ['noon', 'dusk']) lesson.answer(ada, 'when', option)
    lesson.answer(ben, 'when', 'dusk')
    lesson.answer(cleo, 'when', 'never')
    const review = questionReviewView(lesson.lesson, 'when')
    expect(review?.byTry).toEqual({ right: [1, 1, 0], never: 1 })
    expect(review?.answers[0]).toMatchObject({
      plain: 'At dusk',
      cell: { kind: 'partly', mark: 0.75, tries: 2 },
      earlier: [{ plain: 'At noon', tried: { number: 1, kind: 'wrong' } }],
    })
    expect(studentReviewView(lesson.lesson, ada)?.questions[0]?.earlier).toHaveLength(1)
    expect(exportView(lesson.lesson, ada).answers.map(({ tried }) => tried?.number)).toEqual([1, 2])
  })
})

test('taking a person out leaves nothing of their tries', () => {
  const { lesson, ada } = inTries()
  lesson.answer(ada, 'when', 'noon')
  lesson.do(owner, { do: 'remove', student: ada })
  const belongings = belongingsOf(ada, lesson.log)
  const rest = lesson.log.map((entry) => erase(entry, belongings))
  expect(JSON.stringify(rest.filter(({ kind }) => kind === 'answered'))).not.toContain('tried')
  expect(() => fold('lesson-1', rest)).not.toThrow()
})
