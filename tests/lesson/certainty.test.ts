import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { belongingsOf, erase } from '../../server/lesson/erase.ts'
import { exportView } from '../../server/lesson/views/export.ts'
import { lookFirst } from '../../server/lesson/views/review-first.ts'
import { questionReviewView } from '../../server/lesson/views/review-question.ts'
import { reviewView } from '../../server/lesson/views/review.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { studentResultsView } from '../../server/lesson/views/student-results.ts'
import { certaintyPin, on, owner, Rehearsal } from '../fixtures/lesson.ts'

/** Ada at her own pace; "when" gives points for certainty, "liked" and "face" only ask for it. */
function asked(start = {}) {
  const lesson = new Rehearsal({ pin: certaintyPin, preset: 'own-pace', ...start })
  return { lesson, ada: lesson.join('Ada') }
}
const said = (lesson: Rehearsal, student: string) =>
  lesson.lesson.students.get(student)?.answers.map(({ mark, certainty }) => ({ mark, certainty }))

describe('how sure somebody is', () => {
  test('is kept beside the answer, and the mark stays what it is', () => {
    const { lesson, ada } = asked()
    lesson.answer(ada, 'when', 'noon', { certainty: '3' })
    lesson.answer(ada, 'liked', 'false', { certainty: '1' })
    expect(said(lesson, ada)).toEqual([
      { mark: 0, certainty: 3 },
      { mark: 1, certainty: 1 },
    ])
  })

  test('has to be said where it is asked for', () => {
    const { lesson, ada } = asked()
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual({ refused: 'certainty-missing' })
    expect(lesson.answer(ada, 'when', 'dusk', { certainty: '' })).toEqual({ refused: 'certainty-missing' })
    expect(said(lesson, ada)).toEqual([])
  })

  test('is not kept where it is not asked for', () => {
    const { lesson, ada } = asked()
    lesson.answer(ada, 'said', ['hears'], { certainty: '3' })
    expect(said(lesson, ada)).toEqual([{ mark: 0.5, certainty: null }])
  })

  test('is nothing that the page does not offer', () => {
    const { lesson, ada } = asked()
    expect(() => lesson.answer(ada, 'liked', 'false', { certainty: '2' })).toThrow(ZodError)
    expect(() => lesson.answer(ada, 'when', 'dusk', { certainty: '7' })).toThrow(ZodError)
    expect(lesson.answer(ada, 'when', 'dusk', { certainty: '2' })).toHaveLength(1)
  })

  test('may be changed alone, and said again is nothing new', () => {
    const { lesson, ada } = asked()
    lesson.answer(ada, 'liked', 'false', { certainty: '1' })
    expect(lesson.answer(ada, 'liked', 'false', { certainty: '1' })).toEqual([])
    expect(lesson.answer(ada, 'liked', 'false', { certainty: '3' })).toHaveLength(1)
  })

  test('is asked for in each vote', () => {
    const lesson = new Rehearsal({ pin: certaintyPin })
    const ada = lesson.join('Ada')
    lesson.move(on('when'))
    expect(studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.certainty).toBe('gardner-medwin')
    lesson.answer(ada, 'when', 'dusk', { certainty: '1' })
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    expect(lesson.answer(ada, 'when', 'dusk', { round: 2 })).toEqual({ refused: 'certainty-missing' })
    lesson.answer(ada, 'when', 'dusk', { round: 2, certainty: '3' })
    expect(said(lesson, ada)?.map(({ certainty }) => certainty)).toEqual([1, 3])
  })
})

test('a form filled again holds how sure they were', () => {
  const { lesson, ada } = asked()
  lesson.answer(ada, 'when', 'dusk', { certainty: '2' })
  expect(studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.answer?.fields).toEqual({
    response: 'dusk',
    certainty: '2',
  })
})

test('points for certainty stand beside the others, once the answer is shown', () => {
  const { lesson, ada } = asked({ feedback: 'immediate' })
  lesson.answer(ada, 'when', 'noon', { certainty: '3' })
  lesson.answer(ada, 'liked', 'false', { certainty: '3' })
  const results = studentResultsView(lesson.lesson, ada, lesson.now)
  expect(results).toMatchObject({ earned: 1, certainty: { earned: -6, most: 3 } })
  expect(results.rows[0]?.key?.certainty).toEqual({ certainty: 3, right: false, points: -6 })
  expect(results.rows[2]?.key?.certainty).toEqual({ certainty: 3, right: true, points: null })
})

test('nothing of it is told before the answer is shown', () => {
  const { lesson, ada } = asked()
  lesson.answer(ada, 'when', 'noon', { certainty: '3' })
  expect(studentResultsView(lesson.lesson, ada, lesson.now).certainty).toBeNull()
})

test('the review counts every answer once, and names who was sure and wrong', () => {
  const { lesson, ada } = asked()
  const [ben, cleo] = [lesson.join('Ben'), lesson.join('Cleo')]
  lesson.answer(ada, 'when', 'noon', { certainty: '3' })
  lesson.answer(ben, 'when', 'never', { certainty: '3' })
  lesson.answer(cleo, 'when', 'dusk', { certainty: '1' })
  expect(questionReviewView(lesson.lesson, 'when')?.certainty).toEqual({
    scheme: 'gardner-medwin',
    rows: [
      { certainty: 3, right: 0, wrong: 2 },
      { certainty: 2, right: 0, wrong: 0 },
      { certainty: 1, right: 1, wrong: 0 },
    ],
    sureAndWrong: [
      { student: ada, nickname: 'Ada' },
      { student: ben, nickname: 'Ben' },
    ],
  })
  expect(lookFirst(lesson.lesson, reviewView(lesson.lesson).questions).sureAndWrong).toMatchObject([
    { id: 'when', number: 1, count: 2 },
  ])
  expect(exportView(lesson.lesson, ada).answers).toMatchObject([{ certainty: 3, certaintyPoints: -6 }])
})

test('one alone who was sure and wrong is nothing to look at first', () => {
  const { lesson, ada } = asked()
  lesson.answer(ada, 'when', 'noon', { certainty: '3' })
  expect(lookFirst(lesson.lesson, reviewView(lesson.lesson).questions).sureAndWrong).toEqual([])
})

test('taking a person out leaves nothing of how sure they were', () => {
  const { lesson, ada } = asked()
  lesson.answer(ada, 'when', 'noon', { certainty: '3' })
  lesson.do(owner, { do: 'remove', student: ada })
  const belongings = belongingsOf(ada, lesson.log)
  const rest = lesson.log.map((entry) => erase(entry, belongings)).filter(({ kind }) => kind === 'answered')
  expect(rest).toHaveLength(1)
  expect(JSON.stringify(rest)).not.toContain('certainty')
})
