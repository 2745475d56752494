import { expect, test } from 'vitest'
import { noAsks } from '../../../server/quiz/types/question-type.ts'
import { toQuestionForm } from '../../../server/web/question/form.ts'
import { toQuestionSummary } from '../../../server/web/question/summary.ts'

const sheet = [
  { id: 'noon', letter: 'A', text: 'At **noon**' },
  { id: 'dusk', letter: 'B', text: 'At dusk' },
]
const open = { lang: 'en', closed: null, problem: null }

test('what was answered is filled in, and nothing else', () => {
  const { options } = toQuestionForm({ sheet, parts: [], asks: noAsks }, { response: ['dusk'] }, open)
  expect(options.map(({ value, on }) => ({ value, on }))).toEqual([
    { value: 'noon', on: false },
    { value: 'dusk', on: true },
  ])
  expect(options[0]).toMatchObject({ html: 'At <strong>noon</strong>', text: 'At noon' })
})

test('a text comes with its length in words', () => {
  const form = toQuestionForm(
    { sheet: [], parts: [], asks: { ...noAsks, words: 120 } },
    { response: 'Three little words' },
    open,
  )
  expect(form.text).toBe('Three little words')
  expect(form.length).toEqual({ most: 120, hint: 'About 120 words at most.', count: '3 of about 120 words' })
})

test('an empty form is empty', () => {
  expect(toQuestionForm({ sheet: [], parts: [], asks: noAsks }, {}, open)).toMatchObject({
    text: '',
    length: null,
    options: [],
  })
})

test('an option with a picture has it above its words, on the form as in the class summary', () => {
  const image = { src: 'data:image/png;base64,AAAA', alt: 'An owl' }
  const pictured = [{ id: 'owl', letter: 'A', text: 'This one', image }]
  const { options } = toQuestionForm({ sheet: pictured, parts: [], asks: noAsks }, {}, open)
  expect(options[0]?.html).toBe('<img class="option-picture" src="data:image/png;base64,AAAA" alt="An owl">This one')
  expect(options[0]?.text).toBe('This one')
  const row = { id: 'owl', letter: 'A', text: 'This one', image, count: 1, correct: true }
  expect(
    toQuestionSummary('choice', { answered: 1, byHand: 0, tally: [row], parts: [], first: null }).rows[0]?.html,
  ).toBe(options[0]?.html)
})
