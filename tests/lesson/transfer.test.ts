import { expect, it, test } from 'vitest'
import { transferFor } from '../../server/lesson/transfer.ts'
import { deskView } from '../../server/lesson/views/desk.ts'
import { questionReviewView } from '../../server/lesson/views/review-question.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { wallView } from '../../server/lesson/views/wall.ts'
import { transferLines } from '../../server/web/transfer-lines.ts'
import { clock, on, owlArticle, owlQuiz, owner, pinOf, Rehearsal } from '../fixtures/lesson.ts'

const pin = pinOf(
  {
    ...owlQuiz,
    questions: owlQuiz.questions.map((one) => (one.id === 'liked' ? { ...one, parallelTo: 'when' } : one)),
  },
  owlArticle,
)

/** What each said: the first vote on "when", the second, and on "liked"; null said nothing. */
function taught(pupils: readonly (readonly [string | null, string | null, string | null])[]) {
  const lesson = new Rehearsal({ pin })
  const ids = pupils.map((_, at) => lesson.join(`Pupil ${at}`))
  const vote = (at: 0 | 1 | 2, question: string, round: 1 | 2) => {
    for (const [who, id] of ids.entries()) {
      const said = pupils[who]?.[at]
      if (said) lesson.answer(id, question, said, { round })
    }
  }
  lesson.move({ at: 'reading' }).move(on('when'))
  vote(0, 'when', 1)
  lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
  vote(1, 'when', 2)
  lesson.move(on('when', 'revealed', 2)).move(on('liked'))
  vote(2, 'liked', 1)
  const question = lesson.lesson.pin.questions.find(({ id }) => id === 'liked')
  if (!question) throw new Error('no question')
  return { lesson, ids, transfer: () => transferFor(lesson.lesson, question) }
}

test('what was found by talking is counted at the question that asks for the same', () => {
  const { transfer } = taught([
    ['noon', 'dusk', 'false'],
    ['noon', 'dusk', 'true'],
    ['dusk', 'dusk', 'false'],
    ['dusk', 'noon', 'true'],
    ['never', 'noon', 'false'],
  ])
  const shown = transfer()
  expect(shown).toEqual({
    earlier: 1,
    changed: { right: 1, of: 2 },
    stayed: { right: 1, of: 1 },
    wrong: { right: 1, of: 2 },
  })
  expect(shown && transferLines(shown)).toEqual([
    'Of the 2 who changed to the right answer to question 1 after talking, 1 got this one right too.',
    'The one who was right on question 1 from the start got this one right too.',
    'Of the 2 who were not right on question 1 in the end, 1 got this one right.',
  ])
})

it.each([
  { said: [null, null, 'false'], because: 'who came late said nothing there' },
  { said: ['noon', 'dusk', null], because: 'who left early said nothing here' },
] as const)('nobody is counted when $because', ({ said }) => {
  expect(taught([said]).transfer()).toBeNull()
})

test('who did not vote again is counted by the first vote, and who came between by the second', () => {
  expect(
    taught([
      ['dusk', null, 'false'],
      [null, 'dusk', 'false'],
      ['noon', null, 'true'],
    ]).transfer(),
  ).toMatchObject({ changed: { of: 0 }, stayed: { right: 2, of: 2 }, wrong: { right: 0, of: 1 } })
})

test('hands have no names, so they are in no group', () => {
  const { lesson, transfer } = taught([['noon', 'dusk', 'false']])
  lesson.do(owner, { do: 'count', question: 'liked', round: 1, counts: { true: 9 } })
  expect(transfer()).toMatchObject({ changed: { right: 1, of: 1 }, wrong: { of: 0 } })
})

test('the desk has it once the first vote is over, the review always, and nobody else ever', () => {
  const { lesson, ids } = taught([['noon', 'dusk', 'false']])
  expect(deskView(lesson.lesson).question?.transfer).toBeNull()
  lesson.move(on('liked', 'discussing'))
  expect(deskView(lesson.lesson).question?.transfer).toMatchObject({ earlier: 1, changed: { right: 1, of: 1 } })
  // A second vote on it changes nothing: what counts was given alone.
  lesson.move(on('liked', 'voting', 2))
  lesson.answer(ids[0] ?? '', 'liked', 'true', { round: 2 })
  lesson.move(on('liked', 'revealed', 2))
  expect(deskView(lesson.lesson).question?.transfer).toMatchObject({ changed: { right: 1, of: 1 } })
  expect(questionReviewView(lesson.lesson, 'liked')?.transfer).toMatchObject({ changed: { right: 1, of: 1 } })
  expect(questionReviewView(lesson.lesson, 'when')?.transfer).toBeNull()
  for (const page of [
    wallView(lesson.lesson),
    studentQuestionView(lesson.lesson, ids[0] ?? '', 'liked', clock('09:30')),
  ])
    expect(JSON.stringify(page)).not.toMatch(/transfer|parallel|carried/i)
})
