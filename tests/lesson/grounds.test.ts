import { describe, expect, it, test } from 'vitest'
import { adviceFor, suggestsTalk } from '../../server/lesson/votes.ts'
import { deskView } from '../../server/lesson/views/desk.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { wallView } from '../../server/lesson/views/wall.ts'
import { passageValue } from '../../server/quiz/text/marked-passage.ts'
import { clock, on, owlArticle, owlQuiz, owner, pinOf, Rehearsal } from '../fixtures/lesson.ts'

const pinWith = (more: object) =>
  pinOf(
    { ...owlQuiz, questions: owlQuiz.questions.map((one) => (one.id === 'when' ? { ...one, ...more } : one)) },
    owlArticle,
  )
const [first = '', second = ''] = (pinWith({}).article.blocks.find(({ id }) => id === 'p1')?.sentences ?? []).map(
  passageValue,
)

/** Pupils who answer in turn: right or wrong, with what stands beside it. */
function voted(more: object, answers: readonly { right: boolean; certainty?: string; passage?: string }[]) {
  const lesson = new Rehearsal({ pin: pinWith(more) })
  const class8 = answers.map((_, at) => lesson.join(`Pupil ${at}`))
  lesson.move({ at: 'reading' }).move(on('when'))
  for (const [at, { right, certainty, passage }] of answers.entries()) {
    const form = { response: right ? 'dusk' : 'noon', ...(certainty && { certainty }), ...(passage && { passage }) }
    lesson.do(class8[at] ?? '', { do: 'answer', question: 'when', round: 1, form })
  }
  const question = lesson.lesson.pin.questions[0]
  if (!question) throw new Error('no question')
  return { lesson, class8, advice: () => adviceFor(lesson.lesson, question) }
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('certainty', () => {
  const sure = (right: number, unsure: number, wrong: number, unsureWrong: number) => [
    ...times(right, { right: true, certainty: '3' }),
    ...times(unsure, { right: true, certainty: '1' }),
    ...times(wrong, { right: false, certainty: '3' }),
    ...times(unsureWrong, { right: false, certainty: '1' }),
  ]

  test('says how many of the right and of the others are sure', () => {
    expect(voted({ certainty: true }, sure(11, 7, 4, 2)).advice()?.grounds).toEqual({
      sure: { right: { sure: 11, of: 18 }, wrong: { sure: 4, of: 6 } },
      places: null,
      solid: 11,
    })
  })

  test('most are right and few of them sure: they talk still, at the desk and by the clicker', () => {
    const { lesson, advice } = voted({ certainty: true }, sure(5, 17, 1, 1))
    expect(advice()?.advice).toMatchObject({ says: 'talk', still: true })
    expect(suggestsTalk(lesson.lesson)).toBe(true)
    expect(suggestsTalk(voted({ certainty: true }, sure(20, 2, 1, 1)).lesson.lesson)).toBe(false)
  })

  test('the middle step of three is not sure', () => {
    const answers = [...times(12, { right: true, certainty: '2' }), ...times(4, { right: true, certainty: '3' })]
    expect(voted({ certainty: 'gardner-medwin' }, answers).advice()?.grounds.sure?.right).toEqual({ sure: 4, of: 16 })
  })

  test('raised hands say nothing of it: with too many of them nothing is refined', () => {
    const { lesson, advice } = voted({ certainty: true }, sure(1, 11, 0, 0))
    expect(advice()?.advice.still).toBe(true)
    lesson.do(owner, { do: 'count', question: 'when', round: 1, counts: { dusk: 12 } })
    expect(advice()).toMatchObject({ right: 24, grounds: { sure: null, solid: null }, advice: { says: 'move-on' } })
  })

  test('who was sure and wrong is named at the desk once the answer is shown, and nowhere else', () => {
    const { lesson, class8 } = voted({ certainty: true }, [
      { right: true, certainty: '3' },
      { right: false, certainty: '3' },
      { right: false, certainty: '1' },
    ])
    expect(deskView(lesson.lesson).question?.sureAndWrong).toBeNull()
    lesson.move(on('when', 'revealed'))
    expect(deskView(lesson.lesson).question?.sureAndWrong).toEqual([{ student: class8[1], nickname: 'Pupil 1' }])
    for (const page of [
      wallView(lesson.lesson),
      studentQuestionView(lesson.lesson, class8[0] ?? '', 'when', clock('09:30')),
    ])
      expect(JSON.stringify(page)).not.toMatch(/Pupil 1|sureAndWrong|grounds/)
    lesson.move(on('said')).move(on('said', 'revealed'))
    expect(deskView(lesson.lesson).question?.sureAndWrong).toBeNull()
  })
})

describe('a marked place', () => {
  const where = { where: 'asked' }
  const looked = (holds: number, other: number, none: number) => [
    ...times(holds, { right: true, passage: first }),
    ...times(other, { right: true, passage: second }),
    ...times(none, { right: true }),
  ]

  it.each([
    { holds: 15, other: 3, none: 0, says: 'move-on', because: 'most looked where it stands' },
    { holds: 6, other: 12, none: 0, says: 'talk', because: 'two thirds are right for another reason' },
    {
      holds: 2,
      other: 6,
      none: 10,
      says: 'move-on',
      because: 'fewer than four in five marked a place, so it tells nothing',
    },
  ])(
    '$holds of the right ones there, $other elsewhere, $none nowhere: $says, because $because',
    ({ says, ...counts }) => {
      const { advice } = voted(where, looked(counts.holds, counts.other, counts.none))
      expect(advice()?.advice).toMatchObject({ says, still: says === 'talk' })
      expect(advice()?.grounds.places).toEqual(counts.none > 4 ? null : { holds: counts.holds, other: counts.other })
    },
  )

  test('without a passage of its own a question cannot tell which place holds', () => {
    expect(voted({ ...where, passage: undefined }, looked(6, 12, 0)).advice()?.grounds.places).toBeNull()
  })

  test('with certainty too, the rarer of the two counts', () => {
    const answers = [
      ...times(4, { right: true, certainty: '3', passage: second }),
      ...times(14, { right: true, certainty: '3', passage: first }),
    ]
    expect(voted({ ...where, certainty: true }, answers).advice()?.grounds.solid).toBe(14)
  })
})
