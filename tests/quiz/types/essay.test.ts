import { expect, test } from 'vitest'
import { essay, essayLimit } from '../../../server/quiz/types/essay.ts'
import { countGraphemes, countWords } from '../../../server/quiz/types/written.ts'
import { of } from '../../fixtures/questions.ts'

const question = of('essay', { words: 120, model: 'Words, but no weapons.', rubric: 'Names the limit.' })

test('an essay has no mark until the teacher gives one', () => {
  expect(essay.grade(question, { text: 'Words, but no weapons.' })).toBeNull()
  expect(essay.feedback(question, { text: 'x' }).mark).toBeNull()
})

test('a student reads the model answer, and never the rubric', () => {
  expect(essay.feedback(question, { text: 'x' }).key).toBe('Words, but no weapons.')
  expect(JSON.stringify(essay.feedback(question, { text: 'x' }))).not.toContain('Names the limit')
})

test('an essay of more words than asked for is taken: the number is advice', () => {
  const text = 'word '.repeat(500).trim()
  expect(essay.readForm(question, { response: text })).toEqual({ text })
})

test('without a number, an essay has about 300 words', () => {
  expect(of('essay', {})).toMatchObject({ words: 300, model: null, rubric: null })
})

test('an essay of more letters than the store should hold is not', () => {
  expect(essayLimit).toBe(10_000)
  expect(essay.readForm(question, { response: 'x'.repeat(essayLimit) })).not.toBeNull()
  expect(() => essay.readForm(question, { response: 'x'.repeat(essayLimit + 1) })).toThrow()
})

test('paragraphs stay, with one kind of line end', () => {
  expect(essay.readForm(question, { response: 'One.\r\n\r\nTwo.\rThree.' })).toEqual({ text: 'One.\n\nTwo.\nThree.' })
})

test.each([
  { text: '', words: 0 },
  { text: '  one   two\nthree ', words: 3 },
  { text: 'well-read – yes', words: 3 },
])('$text has $words words', ({ text, words }) => {
  expect(countWords(text)).toBe(words)
})

test.each([
  { text: 'é', letters: 1 },
  { text: 'e\u0301', letters: 1 },
  { text: '👩🏽‍🚀', letters: 1 },
  { text: '山水', letters: 2 },
])('$text is $letters to a reader', ({ text, letters }) => {
  expect(countGraphemes(text)).toBe(letters)
})
