import { expect, test } from 'vitest'
import { countWords } from '../../static/draft/count-words.ts'
import { fill } from '../../static/page/says.ts'

test('a sentence takes its values, and leaves what it was not given', () => {
  expect(fill('Not sent yet: {count} answers, kept on this {what}.', { count: 2 })).toBe(
    'Not sent yet: 2 answers, kept on this {what}.',
  )
})

test.each([
  { text: '', words: 0 },
  { text: '  one\n two\u00a0three ', words: 3 },
  { text: 'it’s-one', words: 1 },
])('"$text" has $words words', ({ text, words }) => {
  expect(countWords(text)).toBe(words)
})
