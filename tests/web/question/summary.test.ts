import { expect, test } from 'vitest'
import { toQuestionSummary } from '../../../server/web/question/summary.ts'
import { questions as says } from '../../../server/words/en/questions.ts'

const count = { answered: 0, byHand: 0, tally: [], parts: [], first: null }
const tally = [
  { id: 'a', letter: 'A', text: 'Peace', count: 3, correct: false },
  { id: 'b', letter: 'B', text: '**War**', count: 1, correct: true },
]

test('a bar is the share of those who answered; the key shows right and wrong', () => {
  const { rows, note } = toQuestionSummary('choice', { ...count, tally, answered: 4 })
  expect(rows.map(({ length, kind }) => ({ length, kind }))).toEqual([
    { length: 150, kind: 'wrong' },
    { length: 50, kind: 'right' },
  ])
  expect(rows[1]?.html).toBe('<strong>War</strong>')
  expect(note).toBe('4 answers')
})

test('where nothing is right no row is told from another', () => {
  const opinions = tally.map((row) => ({ ...row, correct: null }))
  const { rows } = toQuestionSummary('poll', { ...count, tally: opinions, answered: 4 })
  expect(rows.map(({ kind, verdict }) => ({ kind, verdict }))).toEqual([
    { kind: 'none', verdict: null },
    { kind: 'none', verdict: null },
  ])
})

test('nobody has answered: no bar, and it says so', () => {
  const { rows, note } = toQuestionSummary('choice', { ...count, tally: tally.map((row) => ({ ...row, count: 0 })) })
  expect(rows.map(({ length }) => length)).toEqual([0, 0])
  expect(note).toBe('Nobody has answered yet.')
})

test('short answers are shown as they were written, never as markup', () => {
  const written = { id: 'x', letter: null, text: '<b>readout</b>', count: 2, correct: true }
  const { rows } = toQuestionSummary('short-text', { ...count, tally: [written], answered: 2 })
  expect(rows[0]).toMatchObject({ html: null, text: '<b>readout</b>' })
})

test('where each part has answers of its own, no sentence counts different ones: it would say 0', () => {
  const part = { id: 'a', text: 'A ___', rows: [{ id: 'b', letter: null, text: 'b', count: 3, correct: true }] }
  const summary = toQuestionSummary('blanks', { ...count, answered: 3, parts: [part] })
  expect(summary.note).toBe(says.answered(3))
})

test('texts are counted only', () => {
  expect(toQuestionSummary('essay', { ...count, answered: 16 }).note).toBe('16 texts handed in.')
})
