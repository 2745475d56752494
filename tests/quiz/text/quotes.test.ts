import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotableIn, quotesIn } from '../../../server/quiz/text/quotes.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'

const article = renderArticle('## Owls\n\nOne. Two.\n\nThree. Four. Five.\n', 'Owls')

test('every sentence of a numbered paragraph has its mark', () => {
  expect(quotableIn(article)).toEqual([
    { mark: '[1.1]', text: 'One.' },
    { mark: '[1.2]', text: 'Two.' },
    { mark: '[2.1]', text: 'Three.' },
    { mark: '[2.2]', text: 'Four.' },
    { mark: '[2.3]', text: 'Five.' },
  ])
})

test.each([
  { words: 'It says [2.3], and [1.1].', quotes: ['Five.', 'One.'], because: 'they come in the order of the words' },
  { words: '[1.2] [1.2] [1.2]', quotes: ['Two.'], because: 'once is enough' },
  { words: '[ 1,2 ]', quotes: ['Two.'], because: 'a comma and spaces are forgiven' },
  { words: '［１．２］ [١.٢]', quotes: ['Two.'], because: 'so are the digits and brackets of other keyboards' },
  { words: '[3.1] [1.9] [0.0] [1] (1.1)', quotes: [], because: 'there is no such sentence, or no mark' },
])('$words quotes $quotes, because $because', ({ words, quotes }) => {
  expect(quotesIn(words, article).map(({ quote }) => quote)).toEqual(quotes)
})

test('each mark leads to its own sentence, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...quotableIn(article)), fc.stringMatching(/^[^\[\]]*$/), ({ mark, text }, other) => {
      expect(quotesIn(`${other} ${mark}${other}`, article).map(({ quote }) => quote)).toEqual([text])
    }),
  )
})
