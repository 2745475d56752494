import { describe, expect, it } from 'vitest'
import { deskView } from '../../../server/lesson/views/desk.ts'
import { questionReviewView } from '../../../server/lesson/views/review-question.ts'
import { reviewView } from '../../../server/lesson/views/review.ts'
import { studentQuestionView } from '../../../server/lesson/views/student-question.ts'
import { studentResultsView } from '../../../server/lesson/views/student-results.ts'
import { wallView } from '../../../server/lesson/views/wall.ts'
import { summaryOf } from '../../../server/store/summaries.ts'
import { toNow } from '../../../server/web/desk/now.ts'
import { stageName } from '../../../server/web/stage-field.ts'
import { on, pinOf, Rehearsal } from '../../fixtures/lesson.ts'

const pin = pinOf(
  {
    title: 'Owls',
    questions: [
      { id: 'agree', type: 'poll', prompt: 'Do you agree?', scale: { low: 'No', high: 'Yes', steps: 3 } },
      { id: 'when', type: 'short-text', prompt: 'When?', accept: ['dusk'], points: 2 },
    ],
  },
  'A barn owl hunts at dusk.\n',
)

/** Led, with so many pupils who say yes. */
function voted(pupils: number) {
  const lesson = new Rehearsal({ pin })
  const ids = Array.from({ length: pupils }, (_, at) => lesson.join(`Pupil ${at}`))
  lesson.move(on('agree'))
  for (const id of ids) lesson.ask(id, { do: 'answer', question: 'agree', round: 1, form: { response: '3' } })
  return { lesson, ids, ada: ids[0] ?? '' }
}
const keyOf = ({ lesson, now }: Rehearsal, id: string) => studentQuestionView(lesson, id, 'agree', now)?.key

describe('a poll', () => {
  it('shows its distribution to students when the class is shown it, and not before', () => {
    const { lesson, ada } = voted(5)
    expect(keyOf(lesson, ada)).toBeNull()
    expect(wallView(lesson.lesson).question?.shown).toBeNull()
    lesson.move(on('agree', 'revealed'))
    expect(keyOf(lesson, ada)?.opinions).toMatchObject({ answered: 5 })
    expect(keyOf(lesson, ada)?.opinions).toMatchObject({ tally: [{ count: 0 }, { count: 0 }, { count: 5 }] })
    const shown = wallView(lesson.lesson).question?.shown
    expect(shown).toMatchObject({ key: null, fewOpinions: false })
    expect(shown?.tally.map(({ count }) => count)).toEqual([0, 0, 5])
  })

  it('shows no distribution to students while four have answered, who could tell who thinks what', () => {
    const { lesson, ada } = voted(4)
    lesson.move(on('agree', 'revealed'))
    expect(keyOf(lesson, ada)?.opinions).toBe('too-few')
  })

  it('shows none on the wall either while four have answered: the class reads it there', () => {
    const { lesson } = voted(4)
    lesson.move(on('agree', 'revealed'))
    expect(wallView(lesson.lesson).question?.shown).toMatchObject({ tally: [], fewOpinions: true })
  })

  it.each([
    { pupils: 5, hint: 'Phones and the wall show how many chose what.', why: 'with five nobody can tell' },
    { pupils: 4, hint: 'only once 5 have answered', why: 'the hint has to be true' },
  ])('has no answer to be shown, also not at the desk: $pupils pupils, $why', ({ pupils, hint }) => {
    const { lesson } = voted(pupils)
    const at = () => 'now'
    const now = () => toNow(lesson.lesson, deskView(lesson.lesson), at, true)
    expect(now().next?.text).toBe('Show what the class thinks')
    expect(now().next?.hint).toContain(hint)
    lesson.move(on('agree', 'revealed'))
    expect(now().over).toBe('Question 1 of 2, what the class thinks')
    expect(stageName(lesson.lesson, lesson.lesson.stage)).toBe('What the class thinks, question 1')
  })

  it('is in no sum of points: not the student\u2019s, not the review\u2019s', () => {
    const { lesson, ada } = voted(1)
    lesson.move({ at: 'closed' })
    lesson.ask(ada, { do: 'show-keys' })
    const results = studentResultsView(lesson.lesson, ada, lesson.now)
    expect(results).toMatchObject({ earned: 0, most: 2, waiting: 0 })
    expect(results.rows[0]).toMatchObject({ earned: null, waits: false, answer: '3 (Yes)' })
    expect(reviewView(lesson.lesson).rows[0]).toMatchObject({ earned: 0, most: 2 })
  })

  it('waits for nobody\u2019s mark, anywhere', () => {
    const { lesson } = voted(3)
    expect(questionReviewView(lesson.lesson, 'agree')).toMatchObject({
      ...{ answered: 3, unmarked: 0, right: 0, partly: 0, wrong: 0, facility: null },
    })
    expect(reviewView(lesson.lesson).unmarked).toBe(0)
    expect(deskView(lesson.lesson).questions[0]).toMatchObject({ answered: 3, unmarked: 0 })
    expect(summaryOf(lesson.lesson)).toMatchObject({ answers: 3, unmarked: 0 })
  })

  it('stands in the matrix as given, with the step chosen', () => {
    const { lesson } = voted(1)
    expect(reviewView(lesson.lesson).rows[0]?.cells[0]).toMatchObject({ kind: 'given', letter: '3', mark: null })
  })
})
