import { expect, test } from 'vitest'
import { toQuestionSummary } from '../../../server/web/question/summary.ts'
import { questions as says } from '../../../server/words/en/questions.ts'

const tally = [
  { id: 'a', letter: 'A', text: 'Peace', count: 3, correct: false },
  { id: 'b', letter: 'B', text: '**War**', count: 1, correct: true },
]

test('a bar is the share of those who answered; the key shows right and wrong', () => {
  const { rows, note } = toQuestionSummary('choice', tally, 4, true, says)
  expect(rows.map(({ length, kind }) => ({ length, kind }))).toEqual([
    { length: 150, kind: 'wrong' },
    { length: 50, kind: 'right' },
  ])
  expect(rows[1]?.html).toBe('<strong>War</strong>')
  expect(note).toBe('4 answers')
})

test('while the key is covered no row is told from another', () => {
  const { rows } = toQuestionSummary('choice', tally, 4, false, says)
  expect(rows.map(({ kind, verdict }) => ({ kind, verdict }))).toEqual([
    { kind: 'none', verdict: null },
    { kind: 'none', verdict: null },
  ])
})

test('nobody has answered: no bar, and it says so', () => {
  const { rows, note } = toQuestionSummary(
    'choice',
    tally.map((row) => ({ ...row, count: 0 })),
    0,
    true,
    says,
  )
  expect(rows.map(({ length }) => length)).toEqual([0, 0])
  expect(note).toBe('Nobody has answered yet.')
})

test('short answers are shown as they were written, never as markup', () => {
  const rows = toQuestionSummary(
    'short-text',
    [{ id: 'x', letter: null, text: '<b>readout</b>', count: 2, correct: true }],
    2,
    true,
    says,
  ).rows
  expect(rows[0]).toMatchObject({ html: null, text: '<b>readout</b>' })
})

test('where each part has answers of its own, no sentence counts different ones: it would say 0', () => {
  const part = { id: 'a', text: 'A ___', rows: [{ id: 'b', letter: null, text: 'b', count: 3, correct: true }] }
  const summary = toQuestionSummary('blanks', [], 3, true, says, [part])
  expect(summary.note).toBe(says.answered(3))
})

test('texts are counted only', () => {
  expect(toQuestionSummary('essay', [], 16, true, says).note).toBe('16 texts handed in.')
})
