import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedAnswer } from '../../../server/lesson/may.ts'
import { exportView } from '../../../server/lesson/views/export.ts'
import { questionReviewView } from '../../../server/lesson/views/review-question.ts'
import { studentReviewView } from '../../../server/lesson/views/review-student.ts'
import { reviewView } from '../../../server/lesson/views/review.ts'
import { summaryOf } from '../../../server/store/summaries.ts'
import { Rehearsal } from '../../fixtures/lesson.ts'
import { attempts, play, starts } from '../../fixtures/random-lesson.ts'

/** Counts in the log itself, without the state, the projections or `countedAnswer`. */
function countInLog(log: Rehearsal['log']) {
  const removed = new Set(log.flatMap((entry) => (entry.kind === 'removed' ? [entry.student] : [])))
  const answers = log.filter((entry) => entry.kind === 'answered').filter(({ student }) => !removed.has(student))
  const joined = log.filter((entry) => entry.kind === 'joined').filter(({ student }) => !removed.has(student))
  const posts = log.filter((entry) => entry.kind === 'posted')
  const keys = (round: (round: number) => boolean) =>
    new Set(answers.flatMap((one) => (round(one.round) ? [`${one.student} ${one.question}`] : [])))
  /** Of the last vote in which hands stand. */
  const handsOf = (question: string) => {
    const votes = ([2, 1] as const).map((round) => {
      const counts = log.findLast(
        (entry) => entry.kind === 'counted' && entry.question === question && entry.round === round,
      )
      return counts?.kind === 'counted' ? Object.values(counts.counts).reduce((sum, count) => sum + count, 0) : 0
    })
    return votes.find((hands) => hands > 0) ?? 0
  }
  return { answers, joined, posts, handsOf, answered: keys((round) => round > 0), before: keys((round) => round === 0) }
}

test('the numbers of the review are the numbers of the stored answers', () => {
  let seen = 0
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson, log } = play(new Rehearsal(start), tries)
      const { answers, joined, posts, handsOf, answered, before } = countInLog(log)
      seen += answers.length
      const review = reviewView(lesson)
      expect(review.rows.map(({ id }) => id).sort()).toEqual(joined.map(({ student }) => student).sort())
      const cells = review.rows.flatMap((row) => row.cells)
      expect(cells.filter(({ kind }) => kind !== 'empty' && kind !== 'draft')).toHaveLength(answered.size)
      for (const question of review.questions) {
        const own = [...answered].filter((key) => key.endsWith(` ${question.id}`))
        const hands = handsOf(question.id)
        // Who raised a hand is not counted again with what was typed in for them.
        const raised = [...lesson.students.values()].filter((student) => {
          const answer = countedAnswer(student, question.id)
          return answer?.typed && hands > 0
        }).length
        const voices = own.length - raised + hands
        expect([question.answered, question.byHand]).toEqual([voices, hands])
        expect(question.right + question.partly + question.wrong + question.unmarked).toBe(voices)
        const page = questionReviewView(lesson, question.id)
        expect(page?.answers).toHaveLength(own.length)
        const asked = [...before].filter((key) => key.endsWith(` ${question.id}`))
        expect(page?.journey?.answered ?? 0).toBe(asked.length)
        expect(page?.journey?.both ?? 0).toBe(asked.filter((key) => answered.has(key)).length)
        // A reason that was left stands among the drafts, also beside an answer.
        const begun = page?.drafts.filter(({ student }) => !answered.has(`${student} ${question.id}`)) ?? []
        expect(own.length + begun.length + (page?.missing.length ?? 0)).toBe(review.rows.length)
        const votes = page?.votes
        if (!votes?.first) expect(votes?.answered).toBe(voices)
        if (question.type === 'choice' || question.type === 'true-false' || question.type === 'short-text')
          expect(votes?.tally.reduce((sum, row) => sum + row.count, 0)).toBe(votes?.answered)
      }
      for (const { id } of review.rows) {
        const given = answers.filter(({ student }) => student === id)
        const page = studentReviewView(lesson, id)?.questions ?? []
        const shown = page.flatMap(({ answer, earlier }) => [...(answer ? [answer] : []), ...earlier])
        expect(shown).toHaveLength(given.length)
      }
      const summary = summaryOf(lesson)
      expect([summary.students, summary.answers, summary.unmarked]).toEqual([
        review.rows.length,
        answered.size,
        review.unmarked,
      ])
      const data = exportView(lesson, null)
      expect(data.answers.map(({ id }) => id).sort()).toEqual(answers.map(({ id }) => id).sort())
      expect(data.answers.filter(({ counts }) => counts)).toHaveLength(answered.size)
      expect(data.posts.map(({ id }) => id)).toEqual(posts.map(({ id }) => id))
    }),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(60)
})

test('points add up, and what one pupil’s file holds is that pupil’s part of the class’s', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson } = play(new Rehearsal(start), tries)
      const data = exportView(lesson, null)
      for (const { id, points } of data.students) {
        const counted = data.answers.filter(({ student, counts }) => student === id && counts)
        expect(points).toBeCloseTo(
          counted.reduce((sum, answer) => sum + (answer.points ?? 0), 0),
          9,
        )
        const own = exportView(lesson, id)
        expect(own.answers).toEqual(data.answers.filter(({ student }) => student === id))
        expect(own.posts).toEqual(data.posts.filter(({ student }) => student === id))
        const student = lesson.students.get(id)
        expect(counted).toHaveLength(
          lesson.pin.questions.filter((question) => student && countedAnswer(student, question.id)).length,
        )
      }
    }),
    { numRuns: 60 },
  )
})

test('a file has no secret of a browser and no digest of a form', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson, log } = play(new Rehearsal(start), tries)
      const file = JSON.stringify(exportView(lesson, null))
      for (const entry of log) {
        if ('tokenHash' in entry && entry.tokenHash !== '') expect(file).not.toContain(JSON.stringify(entry.tokenHash))
        if (entry.form !== null) expect(file).not.toContain(JSON.stringify(entry.form).slice(1, -1))
      }
      expect(file).not.toMatch(/Hash|"form"/)
    }),
    { numRuns: 60 },
  )
})
