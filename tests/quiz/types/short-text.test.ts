import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortText, shortTextLimit } from '../../../server/quiz/types/short-text.ts'
import { of } from '../../fixtures/questions.ts'

const question = of('short-text', {
  accept: ["Ida Moll's lamp", 'café', '50 %', '-5'],
  feedback: [{ answer: 'the lamp', feedback: 'Whose lamp?' }],
})

test.each([
  { text: "Ida Moll's lamp", mark: 1, because: 'it is the answer' },
  { text: "IDA MOLL'S LAMP", mark: 1, because: 'capitals do not matter' },
  { text: "  Ida\u00a0 Moll's\nlamp ", mark: 1, because: 'white space does not matter' },
  { text: 'Ida Moll’s lamp', mark: 1, because: 'a phone types curly apostrophes' },
  { text: "“Ida Moll's lamp.”", mark: 1, because: 'quotation marks and a full stop around it do not matter' },
  { text: "¡Ida Moll's lamp!", mark: 1, because: 'neither do marks of other languages' },
  { text: "Ida Moll\u200b\u00ad's lamp", mark: 1, because: 'nobody sees a zero-width space or a soft hyphen' },
  { text: 'cafe\u0301', mark: 1, because: 'an accent may come as a letter of its own' },
  { text: 'cafe', mark: 0, because: 'an accent is part of a word' },
  { text: '50%', mark: 0, because: 'space inside an answer may mean something; the quiz can list both' },
  { text: '50', mark: 0, because: 'a percent sign is part of the answer' },
  { text: '5', mark: 0, because: 'a minus sign is part of the answer' },
  { text: '−5', mark: 1, because: 'there are several minus signs' },
  { text: "Ida Moll's", mark: 0, because: 'a part is not the whole' },
  { text: 'the lamp', mark: 0, because: 'it was expected to be wrong' },
  { text: '?', mark: 0, because: 'nothing is left to compare' },
])('$text earns $mark, because $because', ({ text, mark }) => {
  expect(shortText.grade(question, { text })).toBe(mark)
})

test('a wrong answer that was expected has its words, an unexpected one has none', () => {
  expect(shortText.feedback(question, { text: 'The lamp!' }).why).toBe('Whose lamp?')
  expect(shortText.feedback(question, { text: 'a ship' }).why).toBeNull()
})

test('answers that are compared as equal are one row, the most frequent first, with the words of whoever came first', () => {
  const texts = ['Café', 'a ship', 'A ship.', 'a  SHIP']
  expect(
    shortText.tally(
      question,
      texts.map((text) => ({ text })),
    ),
  ).toEqual([
    { id: 'a ship', letter: null, text: 'a ship', count: 3, correct: false },
    { id: 'café', letter: null, text: 'Café', count: 1, correct: true },
  ])
})

test('a form keeps what was typed, without the space around it', () => {
  expect(shortText.readForm(question, { response: ' An  Owl\r\n' })).toEqual({ text: 'An  Owl' })
})

test.each([[{}], [{ response: '' }], [{ response: ' \r\n\t' }]])('%j is no answer', (form) => {
  expect(shortText.readForm(question, form)).toBeNull()
})

test.each([
  { what: '200 letters', text: 'x'.repeat(shortTextLimit), fits: true },
  { what: '201 letters', text: 'x'.repeat(shortTextLimit + 1), fits: false },
  { what: '200 families, each one letter to a reader', text: '👨‍👩‍👧‍👦'.repeat(shortTextLimit), fits: true },
  { what: 'one letter under ten thousand accents', text: `x${'\u0301'.repeat(10_000)}`, fits: false },
  { what: '200 letters and the space that is trimmed', text: ` ${'x'.repeat(shortTextLimit)} `, fits: true },
])('$what: fits $fits', ({ text, fits }) => {
  if (fits) expect(shortText.readForm(question, { response: text })).toEqual({ text: text.trim() })
  else expect(() => shortText.readForm(question, { response: text })).toThrow()
})

test('half a letter of an emoji becomes a mark that any file can hold', () => {
  expect(shortText.readForm(question, { response: 'owl \ud83e' })).toEqual({ text: 'owl \ufffd' })
})

test('two fields of one name are not one text', () => {
  expect(() => shortText.readForm(question, { response: ['a', 'b'] })).toThrow()
})

const forgiving = of('short-text', {
  accept: ['endorses', 'approve*'],
  slips: true,
  feedback: [
    { answer: 'endorsed', feedback: 'Look at the time.' },
    { answer: 'critici*', feedback: 'The other way round.' },
  ],
})

test.each([
  { text: 'endosres', mark: 1, because: 'a slip is forgiven where the quiz says so' },
  { text: 'approves of it', mark: 1, because: 'a star stands for any letters' },
  { text: 'endorsed', mark: 0, because: 'it was expected to be wrong, though only a letter away' },
  { text: 'endorsee', mark: 0, because: 'it could as well be a slip of the wrong one' },
  { text: 'aprove', mark: 0, because: 'an answer with a star forgives no slip' },
])('$text earns $mark, because $because', ({ text, mark }) => {
  expect(shortText.grade(forgiving, { text })).toBe(mark)
})

test('an expected wrong answer can have a star, too', () => {
  expect(shortText.feedback(forgiving, { text: 'Criticises' }).why).toBe('The other way round.')
})

test('nobody forgives a slip unless the quiz says so', () => {
  expect(shortText.grade(of('short-text', { accept: ['endorses'] }), { text: 'endosres' })).toBe(0)
})

test('a star is shown as dots, a star behind a backslash as a star', () => {
  expect(shortText.feedback(of('short-text', { accept: ['approve*'] }), null).key).toBe('approve…')
  expect(shortText.feedback(of('short-text', { accept: ['a\\*b'] }), null).key).toBe('a*b')
})

test('the form says where capitals matter', () => {
  expect(shortText.asks?.(of('short-text', { accept: ['NATO'], case: true })).capitals).toBe(true)
  expect(shortText.asks?.(forgiving).capitals).toBe(false)
})

test('no slip is forgiven that makes an answer expected to be wrong', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 7 })
  fc.assert(
    fc.property(word, word, (right, wrong) => {
      fc.pre(right !== wrong)
      const question = of('short-text', {
        accept: [right],
        slips: true,
        feedback: [{ answer: wrong, feedback: 'No.' }],
      })
      expect(shortText.grade(question, { text: wrong })).toBe(0)
      expect(shortText.grade(question, { text: right })).toBe(1)
    }),
  )
})
