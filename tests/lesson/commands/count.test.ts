import { describe, expect, it, test } from 'vitest'
import { isRefusal } from '../../../server/lesson/refusal.ts'
import { deskView } from '../../../server/lesson/views/desk.ts'
import { exportView } from '../../../server/lesson/views/export.ts'
import { questionReviewView } from '../../../server/lesson/views/review-question.ts'
import { lookFirst } from '../../../server/lesson/views/review-first.ts'
import { reviewView } from '../../../server/lesson/views/review.ts'
import { studentQuestionView } from '../../../server/lesson/views/student-question.ts'
import { wallView } from '../../../server/lesson/views/wall.ts'
import { studentRows } from '../../../server/web/export/student-rows.ts'
import { logRows } from '../../../server/web/export/log-rows.ts'
import { on, owner, Rehearsal } from '../../fixtures/lesson.ts'

type Counts = Record<string, number>
const count = (lesson: Rehearsal, counts: Counts, { round = 1, question = 'when', by = owner } = {}) =>
  lesson.ask(by, { do: 'count', question, round: round as 1 | 2, counts })
const refusedBy = (decided: ReturnType<typeof count>) => (isRefusal(decided) ? decided.refused : null)

/** A class without a phone in it votes on the barn owl. */
const voting = () => new Rehearsal().move({ at: 'reading' }).move(on('when'))
const tallyOf = (lesson: Rehearsal) => deskView(lesson.lesson).question?.tally.map((row) => row.count)

describe('raised hands', () => {
  test('are entered as counts for each answer; the newest counts, and none at all takes them away', () => {
    const lesson = voting()
    count(lesson, { noon: 10, dusk: 15, never: 3 })
    expect(tallyOf(lesson)).toEqual([10, 15, 3])
    count(lesson, { dusk: 16, never: 3 })
    expect(tallyOf(lesson)).toEqual([0, 16, 3])
    count(lesson, {})
    expect(tallyOf(lesson)).toEqual([0, 0, 0])
    expect(lesson.lesson.counted.size).toBe(0)
  })

  test('that were counted already make no entry', () => {
    const lesson = voting()
    count(lesson, { dusk: 4 })
    expect(count(lesson, { dusk: 4, noon: 0 })).toEqual([])
    expect(count(voting(), {})).toEqual([])
  })

  test('are counted as well while the class talks about the vote', () => {
    const lesson = voting().move(on('when', 'discussing'))
    expect(refusedBy(count(lesson, { dusk: 4 }))).toBeNull()
  })

  it.each([
    { at: on('when', 'revealed'), round: 1, because: 'its answer is shown' },
    { at: on('liked'), round: 1, because: 'another question is on' },
    { at: on('when'), round: 2, because: 'nobody votes a second time yet' },
    { at: { at: 'reading' } as const, round: 1, because: 'nobody votes' },
    { at: { at: 'own-pace' } as const, round: 1, because: 'nobody votes' },
    { at: { at: 'closed' } as const, round: 1, because: 'the lesson has ended' },
  ])('are not counted for vote $round when $because', ({ at, round }) => {
    const lesson = voting()
    if (at.at !== 'question' || at.question !== 'when' || at.phase !== 'voting') lesson.move(at)
    expect(refusedBy(count(lesson, { dusk: 4 }, { round }))).toBe('hands-over')
  })

  test('of the first vote are not mended in the second', () => {
    const lesson = voting()
      .move(on('when', 'discussing'))
      .move(on('when', 'voting', 2))
    expect(refusedBy(count(lesson, { dusk: 4 }, { round: 1 }))).toBe('hands-over')
    expect(refusedBy(count(lesson, { dusk: 4 }, { round: 2 }))).toBeNull()
  })

  it.each([
    { counts: { dusk: -1 }, because: 'nobody raises fewer than no hands' },
    { counts: { dusk: 1.5 }, because: 'a hand is a whole one' },
    { counts: { dusk: 5001 }, because: 'no class is so large' },
    { counts: { dusk: 3000, noon: 2001 }, because: 'nor is it together' },
    { counts: { dusk: NaN }, because: 'it is no number' },
  ])('are refused as $counts: $because', ({ counts }) => {
    expect(refusedBy(count(voting(), counts))).toBe('not-a-count')
  })

  test('up to 5,000 are taken', () => {
    expect(refusedBy(count(voting(), { dusk: 3000, noon: 2000 }))).toBeNull()
  })

  it.each([
    { question: 'said', because: 'several answers can be right' },
    { question: 'face', because: 'it is written' },
    { question: 'why', because: 'it is written' },
  ])('say nothing about "$question", because $because', ({ question }) => {
    const lesson = new Rehearsal().move(on(question))
    expect(refusedBy(count(lesson, { dusk: 1 }, { question }))).toBe('no-hands')
    expect(wallView(lesson.lesson).question?.hands).toBe(false)
  })

  test('are counted by the teacher alone', () => {
    const lesson = voting()
    const ada = lesson.join('Ada')
    expect(refusedBy(count(lesson, { dusk: 1 }, { by: ada }))).toBe('not-yours')
    expect(refusedBy(count(lesson, { dusk: 1 }, { by: 'another teacher' }))).toBe('not-yours')
  })
})

describe('a vote by hand', () => {
  test('has the same advice by the counts, of those whose hands were counted', () => {
    const lesson = voting()
    count(lesson, { noon: 10, dusk: 15, never: 3 })
    expect(deskView(lesson.lesson).question?.advice).toMatchObject({
      ...{ right: 15, answered: 28 },
      advice: { says: 'talk', onEdge: false, because: null, interval: null },
    })
  })

  test('adds up with the answers from phones', () => {
    const lesson = voting()
    for (const name of ['Ada', 'Ben']) lesson.answer(lesson.join(name), 'when', 'dusk')
    lesson.join('Cleo')
    count(lesson, { dusk: 1, never: 12 })
    // Cleo's phone has not answered, and is none of the hands.
    expect(deskView(lesson.lesson).question).toMatchObject({ answered: 15, byHand: 13, of: 16 })
    expect(tallyOf(lesson)).toEqual([0, 3, 12])
    expect(deskView(lesson.lesson).question?.advice).toMatchObject({ right: 3, answered: 15 })
  })

  test('of all, since no phone gets through, is a vote of those who are here', () => {
    const lesson = voting()
    for (const name of ['Ada', 'Ben', 'Cleo']) lesson.join(name)
    count(lesson, { dusk: 14 })
    expect(deskView(lesson.lesson).question).toMatchObject({ answered: 14, of: 14 })
  })

  test('beside sheets that were typed in counts each pupil once in the end', () => {
    const lesson = voting()
    for (const name of ['Pia', 'Quin']) {
      lesson.do(owner, { do: 'enrol', nickname: name, member: null })
      const student = [...lesson.lesson.students.values()].find(({ nickname }) => nickname === name)?.id ?? ''
      lesson.do(owner, { do: 'type-answer', student, question: 'when', form: { response: 'noon' } })
    }
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    count(lesson, { dusk: 2 }, { round: 2 })
    lesson.move(on('when', 'revealed', 2))
    expect(questionReviewView(lesson.lesson, 'when')?.votes.tally.map((row) => row.count)).toEqual([0, 2, 0])
  })

  test('shows wall and phones how many there are, and no more before its answer is shown', () => {
    const lesson = voting()
    const ada = lesson.join('Ada')
    count(lesson, { noon: 17, dusk: 19 })
    const seen = [wallView(lesson.lesson), studentQuestionView(lesson.lesson, ada, 'when', lesson.now)]
    expect(wallView(lesson.lesson).question).toMatchObject({ answered: 36, byHand: 36, shown: null })
    for (const page of seen) expect(JSON.stringify(page)).not.toMatch(/17|19/)
    lesson.next()
    const rows = (tally: readonly { count: number }[] = []) => tally.map((row) => row.count)
    expect(rows(wallView(lesson.lesson).question?.shown?.tally)).toEqual([17, 19, 0])
    const voted = studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.voted
    expect([rows(voted?.tally), voted?.byHand]).toEqual([[17, 19, 0], 36])
  })

  test('twice tells the net change, since hands have no names', () => {
    const lesson = voting()
    count(lesson, { noon: 14, dusk: 14 })
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    count(lesson, { noon: 7, dusk: 21 }, { round: 2 })
    expect(deskView(lesson.lesson).question?.first).toMatchObject({
      ...{ answered: 28, byHand: 28, flow: null, net: { more: 7, gain: 0.5 } },
    })
  })

  test('once, beside a vote on phones, tells nothing of the kind: they are other people', () => {
    const lesson = voting()
    const ada = lesson.join('Ada')
    lesson.answer(ada, 'when', 'dusk')
    count(lesson, { noon: 14, dusk: 14 })
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    lesson.answer(ada, 'when', 'noon', { round: 2 })
    expect(deskView(lesson.lesson).question?.first).toMatchObject({ net: null, flow: { fromRight: 1, toRight: 0 } })
  })
})

describe('afterwards', () => {
  function afterTwoVotes() {
    const lesson = voting()
    count(lesson, { noon: 14, dusk: 14 })
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    count(lesson, { noon: 15, dusk: 5 }, { round: 2 })
    return lesson.next().move({ at: 'closed' })
  }

  test('the review has the hands of the last vote, and says that they are hands', () => {
    const { lesson } = afterTwoVotes()
    const review = questionReviewView(lesson, 'when')
    expect(review).toMatchObject({ answered: 20, byHand: 20, right: 5, wrong: 15, facility: 0.25 })
    expect(review?.votes.tally.map((row) => row.count)).toEqual([15, 5, 0])
    expect(lookFirst(lesson, reviewView(lesson).questions).hardest?.distractor).toMatchObject({
      letter: 'A',
      count: 15,
    })
  })

  test('the files have both votes, and nobody\u2019s row has any of it', () => {
    const { lesson } = afterTwoVotes()
    const data = exportView(lesson, null)
    expect(data.hands.map(({ round, counts, options }) => [round, counts, options.map(({ count }) => count)])).toEqual([
      [1, false, [14, 14, 0]],
      [2, true, [15, 5, 0]],
    ])
    const rows = logRows(data)
    expect(rows.filter(([kind]) => kind === 'hands counted')).toHaveLength(6)
    expect(rows[0]?.at(-1)).toBe('Hands')
    expect(studentRows(lesson)).toHaveLength(1)
  })

  test('what is one pupil\u2019s own has no hands in it', () => {
    const lesson = voting()
    const ada = lesson.join('Ada')
    count(lesson, { dusk: 3 })
    expect(exportView(lesson.lesson, ada).hands).toEqual([])
    expect(exportView(lesson.lesson, null).hands).toHaveLength(1)
  })
})
