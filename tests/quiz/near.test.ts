import { expect, test } from 'vitest'
import { nearWord } from '../../server/quiz/near.ts'

const keys = ['prompt', 'options', 'passage', 'explanation', 'points', 'skill', 'id']

test.each([
  { word: 'promt', near: 'prompt', because: 'a letter is missing' },
  { word: 'prompts', near: 'prompt', because: 'a letter is too many' },
  { word: 'pormpt', near: 'prompt', because: 'two letters changed places' },
  { word: 'Prompt', near: 'prompt', because: 'a capital is no other letter' },
  { word: 'explaination', near: 'explanation', because: 'that is how it is often written' },
  { word: 'point', near: 'points', because: 'the nearest of several is taken' },
  { word: 'di', near: 'id', because: 'in a short word, letters that changed places are one slip' },
  { word: 'ID', near: 'id', because: 'short words are compared too' },
  { word: 'timeLimit', near: null, because: 'nothing is like it' },
  { word: 'xy', near: null, because: 'half of a short word is another word' },
  { word: 'x'.repeat(10_000), near: null, because: 'a long word costs no time' },
])('for $word it is $near, because $because', ({ word, near }) => {
  expect(nearWord(word, keys)).toBe(near)
})
