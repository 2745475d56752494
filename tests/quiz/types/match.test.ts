import { describe, expect, test } from 'vitest'
import { match } from '../../../server/quiz/types/match.ts'
import { of, problemsOf } from '../../fixtures/questions.ts'

const file = {
  pairs: [
    { id: 'owl', item: 'The *owl*', match: 'hunts at dusk', feedback: 'Read the first sentence.' },
    { id: 'mouse', item: 'The mouse', match: 'is heard' },
    { id: 'heron', item: 'The heron', match: 'hunts at dusk' },
  ],
  others: ['sleeps', { id: 'constructor', text: 'builds' }],
}
const question = of('match', file)
const key = { owl: 'hunts-at-dusk', mouse: 'is-heard', heron: 'hunts-at-dusk' }

test.each([
  { parts: key, mark: 1, because: 'all are matched rightly, two with the same' },
  { parts: { ...key, mouse: 'sleeps' }, mark: 2 / 3, because: 'one has something that belongs to nothing' },
  { parts: { owl: 'hunts-at-dusk' }, mark: 1 / 3, because: 'an open one is not right, and takes nothing away' },
  { parts: { owl: 'is-heard', mouse: 'hunts-at-dusk', heron: 'is-heard' }, mark: 0, because: 'none is right' },
  { parts: { ...key, owl: 'gone' }, mark: 2 / 3, because: 'the log may hold an option that a later key took away' },
])('$parts earns $mark, because $because', ({ parts, mark }) => {
  expect(match.grade(question, { parts })).toBe(mark)
})

describe('the options', () => {
  const shown = (seed?: string) => match.sheet(question, seed).map(({ id }) => id)

  test('stand there once each, with letters in the order in which they are seen', () => {
    expect([...shown()].sort()).toEqual(['constructor', 'hunts-at-dusk', 'is-heard', 'sleeps'])
    expect(match.sheet(question).map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D'])
  })

  test('stand in an order that says nothing of what belongs to which item', () => {
    const [owl, mouse, heron] = file.pairs
    const pairs = [{ ...owl, match: 'is heard' }, { ...mouse, match: 'hunts at dusk' }, heron]
    const other = of('match', { ...file, pairs })
    for (let at = 0; at < 200; at += 1)
      expect(match.sheet(other, `student-${at}`)).toEqual(match.sheet(question, `student-${at}`))
  })

  test('are the same in the form and in the list above it', () => {
    expect(match.parts?.sheet(question, 'ada')[1]?.choices).toEqual(match.sheet(question, 'ada'))
  })
})

describe('a form', () => {
  test('has a field for each item', () => {
    const form = { 'response.owl': 'constructor', 'response.mouse': '', 'response.gone': 'sleeps' }
    expect(match.readForm(question, form)).toEqual({ parts: { owl: 'constructor' } })
  })

  test.each([['nothing'], ['toString'], [['sleeps', 'is-heard']]])('cannot send %j', (value) => {
    expect(() => match.readForm(question, { 'response.owl': value })).toThrow()
  })
})

test('whoever matched an item wrongly reads its words and its match', () => {
  const rows = match.parts?.feedback(question, { parts: { owl: 'sleeps', mouse: 'is-heard' } })
  expect(rows?.map(({ given, key: right, why }) => [given, right, why])).toEqual([
    ['sleeps', 'hunts at dusk', 'Read the first sentence.'],
    ['is heard', 'is heard', null],
    [null, 'hunts at dusk', null],
  ])
})

test('an answer as one line names each item with what it was matched with', () => {
  expect(match.plain(question, { parts: { owl: 'sleeps' } })).toBe('The owl: sleeps; The mouse: –; The heron: –')
})

test('the class summary counts in the order and with the letters of the class', () => {
  const rows = match.parts?.tally(question, [{ parts: key }, { parts: { owl: 'sleeps' } }]).at(0)?.rows
  expect(rows?.map(({ id }) => id)).toEqual(match.sheet(question).map(({ id }) => id))
  expect(rows?.filter(({ count }) => count > 0).map(({ id, correct }) => [id, correct])).toEqual(
    expect.arrayContaining([
      ['hunts-at-dusk', true],
      ['sleeps', false],
    ]),
  )
})

test.each([
  { change: { others: ['Is heard'] }, code: 'other-twice', because: 'it would be right and count as wrong' },
  { change: { others: ['sleeps', 'Sleeps'] }, code: 'other-twice', because: 'two say the same' },
  { change: {}, code: 'no-part-feedback', because: 'an item has no words for who is wrong' },
])('check says $code, because $because', ({ change, code }) => {
  expect(problemsOf({ type: 'match', prompt: 'x', ...file, ...change })).toContain(code)
})
