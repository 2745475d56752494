import { describe, expect, test } from 'vitest'
import type { ShownKey } from '../../../server/lesson/views/shown-key.ts'
import { toQuestionFeedback } from '../../../server/web/question/feedback.ts'

const option = (letter: string, chosen: boolean, correct: boolean, why: string | null = null) => ({
  id: letter,
  letter,
  text: `Option ${letter}`,
  chosen,
  correct,
  why,
})
const key = (options: ShownKey['options'], mark: number | null, more: Partial<ShownKey> = {}): ShownKey => ({
  mark,
  options,
  parts: [],
  key: 'a readout',
  why: null,
  explanation: null,
  opinions: null,
  levels: [],
  quotes: [],
  place: null,
  where: null,
  looked: null,
  comment: null,
  tried: null,
  certainty: null,
  ...more,
})
const show = (shown: ShownKey, answer: string | null, points = 2) =>
  toQuestionFeedback(shown, { points, answer }, { href: '/lesson/l/article', lang: 'en' })

describe('what Ada reads after the answer was shown', () => {
  test('her wrong option speaks, with its words; the right one whispers', () => {
    const { rows, verdict } = show(
      key(
        [
          option('A', true, false, 'Only the **Kremlin** says so.'),
          option('B', false, true),
          option('C', false, false),
        ],
        0,
      ),
      'Option A',
    )
    expect(rows.map(({ tone }) => tone)).toEqual(['wrong', 'right', 'none'])
    expect(rows.map((row) => row.verdict?.text ?? null)).toEqual(['Your answer, not right', 'Right answer', null])
    expect(rows[0]?.whyHtml).toBe('Only the <strong>Kremlin</strong> says so.')
    expect(verdict).toBeNull()
  })

  test('of several right ones she sees which she missed, and what that makes', () => {
    const { rows, verdict } = show(
      key([option('A', true, true), option('B', false, true), option('C', false, false)], 0.5),
      'Option A',
    )
    expect(rows.map((row) => row.verdict?.text ?? null)).toEqual([
      'Your answer, right',
      'Right answer, not chosen',
      null,
    ])
    expect(verdict).toEqual({ kind: 'part', text: 'Partly right: 1 of 2 points' })
  })

  test('without an answer nothing is called wrong', () => {
    const { rows, verdict } = show(key([option('A', false, true), option('B', false, false)], null), null)
    expect(rows.map(({ tone }) => tone)).toEqual(['right', 'none'])
    expect(verdict?.text).toBe('You did not answer this question.')
  })

  test('a text waits for the teacher, and then has the points and the words of the teacher', () => {
    expect(show(key([], null), 'China stands next to Russia.').verdict).toEqual({
      kind: 'wait',
      text: 'Your teacher has still to read it.',
    })
    const marked = show(key([], 0.75, { comment: 'Name the paragraph.' }), 'China stands next to Russia.', 4)
    expect(marked.verdict?.text).toBe('Read by your teacher: 3 of 4 points')
    const half = show(key([], 0.625, { comment: '' }), 'China.', 4)
    expect(half.verdict?.text, 'as the teacher gave it').toBe('Read by your teacher: 2½ of 4 points')
    expect(marked.comment).toBe('Name the paragraph.')
    expect(marked.yours).toBe('China stands next to Russia.')
  })

  test('the place leads to its sentence in the text', () => {
    const place = { paragraph: 4, sentence: 3, sentenceId: 's4-3', quote: 'one thing can be taken from both' }
    expect(show(key([], 1, { place }), 'x').place).toEqual({
      quote: 'one thing can be taken from both',
      lang: 'en',
      ref: 'Paragraph 4, sentence 3',
      link: { href: '/lesson/l/article#s4-3', text: 'Read it in the text' },
    })
  })

  test('markup in an option is text', () => {
    const evil = { ...option('A', false, true), text: '<img src=x onerror=alert(1)>' }
    expect(show(key([evil], 1), 'A').rows[0]?.html).toBe('&lt;img src=x onerror=alert(1)&gt;')
  })
})
