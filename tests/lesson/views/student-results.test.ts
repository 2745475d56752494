import { expect, test } from 'vitest'
import { studentResultsView } from '../../../server/lesson/views/student-results.ts'
import { clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const results = ({ lesson, now }: Rehearsal, student: string) => studentResultsView(lesson, student, now)

/** Ada has answered all but "liked", and the lesson is closed. */
function finished() {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.join('Ada')
  lesson.answer(ada, 'when', 'dusk')
  lesson.answer(ada, 'said', ['hears'])
  lesson.answer(ada, 'face', 'a plate')
  lesson.answer(ada, 'why', 'It eats mice.')
  lesson.post(ada, 'seen', 'In the barn.')
  lesson.move({ at: 'closed' })
  return { lesson, ada }
}

test('before the answers are shown there are one\u2019s own answers, and no points', () => {
  const { lesson, ada } = finished()
  const { rows, earned, most, complete, mayAsk, waiting } = results(lesson, ada)
  expect(rows.map(({ answer }) => answer)).toEqual(['At dusk', 'It hears well', null, 'a plate', 'It eats mice.'])
  expect(rows.map((row) => [row.earned, row.key])).toEqual(rows.map(() => [null, null]))
  expect({ earned, most, complete, mayAsk, waiting }).toEqual({
    earned: 0,
    most: 0,
    complete: false,
    mayAsk: true,
    waiting: 0,
  })
})

test('afterwards there are points for each, and their sum; what waits for the teacher is in neither', () => {
  const { lesson, ada } = finished()
  lesson.do(ada, { do: 'show-keys' })
  const { rows, earned, most, complete, mayAsk, waiting } = results(lesson, ada)
  expect(rows.map((row) => row.earned)).toEqual([2, 0.5, 0, 0, null])
  expect(rows.map((row) => row.waits)).toEqual([false, false, false, false, true])
  expect({ earned, most, complete, mayAsk, waiting }).toEqual({
    earned: 2.5,
    most: 5,
    complete: true,
    mayAsk: false,
    waiting: 1,
  })
})

test('the teacher\u2019s mark brings its points, with the words', () => {
  const { lesson, ada } = finished()
  lesson.do(ada, { do: 'show-keys' })
  const answer = lesson.lesson.students.get(ada)?.newest.get('why 1')?.id ?? ''
  lesson.do(owner, { do: 'grade', answer, mark: 0.75, comment: 'And the grain?' })
  const { rows, earned, most, waiting } = results(lesson, ada)
  expect(rows[4]).toMatchObject({ earned: 3, points: 4, waits: false, key: { comment: 'And the grain?' } })
  expect({ earned, most, waiting }).toEqual({ earned: 5.5, most: 9, waiting: 0 })
})

test('in a led lesson they come question by question, as the teacher shows them', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.move(on('when'))
  lesson.answer(ada, 'when', 'dusk')
  expect(results(lesson, ada).rows[0]?.earned).toBeNull()
  lesson.move(on('when', 'revealed'))
  expect(results(lesson, ada)).toMatchObject({ earned: 2, most: 2, complete: false, mayAsk: false })
})

test('a late answer is marked late and keeps its points', () => {
  const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
  const ada = lesson.join('Ada')
  lesson.at('10:05').answer(ada, 'when', 'dusk')
  lesson.do(ada, { do: 'show-keys' })
  expect(results(lesson, ada).rows[0]).toMatchObject({ late: true, earned: 2 })
})

test('one\u2019s own posts stand below, withdrawn ones do not', () => {
  const { lesson, ada } = finished()
  expect(results(lesson, ada).posts).toEqual([
    { number: 1, question: null, prompt: 'Where have you seen an owl?', text: 'In the barn.', at: clock('09:00') },
  ])
  lesson.move({ at: 'own-pace' })
  lesson.do(ada, { do: 'withdraw', post: [...lesson.lesson.posts.keys()][0] ?? '' })
  expect(results(lesson, ada).posts).toEqual([])
})
