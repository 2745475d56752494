import { describe, expect, test } from 'vitest'
import { classify } from '../../../server/quiz/types/classify.ts'
import { of, problemsOf } from '../../fixtures/questions.ts'

const file = {
  categories: ["China's readout", { id: 'kremlin', text: "The *Kremlin's*" }, 'Both'],
  statements: [
    { id: 'sovereignty', text: 'Support over **sovereignty** goes on.', category: "China's readout" },
    { id: 'legitimacy', text: 'Russia acted legitimately.', category: 'kremlin', feedback: 'Who said “legitimacy”?' },
    { id: 'aligned', text: 'The two stay aligned.', category: 'Both' },
    { id: 'constructor', text: 'A word that every object knows.', category: 'Both' },
  ],
}
const question = of('classify', file)
const china = 'china-s-readout'
const key = { sovereignty: china, legitimacy: 'kremlin', aligned: 'both', constructor: 'both' }

test.each([
  { parts: key, mark: 1, because: 'every statement is placed rightly' },
  { parts: { ...key, aligned: china }, mark: 0.75, because: 'three of four are' },
  { parts: { sovereignty: china }, mark: 0.25, because: 'a statement without a category is not placed rightly' },
  {
    parts: { ...key, aligned: 'both', legitimacy: 'both', sovereignty: 'both' },
    mark: 0.5,
    because: 'putting all into one category is right for those that belong there',
  },
  { parts: { sovereignty: 'kremlin' }, mark: 0, because: 'none is' },
  { parts: {}, mark: 0, because: 'none is' },
  { parts: { ...key, gone: 'both' }, mark: 1, because: 'the log may hold a statement that a later key took away' },
  { parts: { ...key, aligned: 'gone' }, mark: 0.75, because: 'and a category' },
])('$parts earns $mark, because $because', ({ parts, mark }) => {
  expect(classify.grade(question, { parts })).toBe(mark)
})

describe('a form', () => {
  test('has one field for each statement, and those left out have no answer', () => {
    const form = { 'response.legitimacy': 'kremlin', 'response.aligned': '', response: 'both' }
    expect(classify.readForm(question, form)).toEqual({ parts: { legitimacy: 'kremlin' } })
  })

  test('with a statement called as a property of every object is one like others', () => {
    const read = classify.readForm(question, { 'response.constructor': 'both' })
    expect(read).toEqual({ parts: { constructor: 'both' } })
    expect(classify.readForm(question, {})).toBeNull()
  })

  test.each([
    { form: { 'response.aligned': 'neither' }, because: 'there is no such category' },
    { form: { 'response.aligned': ['both', 'kremlin'] }, because: 'a statement has one category' },
    { form: { 'response.aligned': 'constructor' }, because: 'a category is not a property of objects' },
  ])('cannot send $form, because $because', ({ form }) => {
    expect(() => classify.readForm(question, form)).toThrow()
  })

  test('with fields for statements that the question does not have is read without them', () => {
    expect(classify.readForm(question, { 'response.gone': 'both', 'response.__proto__': 'both' })).toBeNull()
  })
})

test('whoever misplaced a statement reads its words and where it belongs; nobody else does', () => {
  const rows = classify.parts?.feedback(question, { parts: { legitimacy: 'both', sovereignty: china } })
  expect(rows?.map(({ given, right, why }) => [given, right, why])).toEqual([
    ["China's readout", true, null],
    ['Both', false, 'Who said “legitimacy”?'],
    [null, null, null],
    [null, null, null],
  ])
  expect(rows?.[1]?.key).toBe("The Kremlin's")
})

test('the class summary counts, for each statement, who put it where', () => {
  const responses = [{ parts: key }, { parts: { ...key, legitimacy: 'both' } }, { parts: { aligned: 'both' } }]
  const rows = classify.parts?.tally(question, responses).find(({ id }) => id === 'legitimacy')?.rows
  expect(rows?.map(({ id, count, correct }) => [id, count, correct])).toEqual([
    [china, 0, false],
    ['kremlin', 1, true],
    ['both', 1, false],
  ])
})

test('an answer as one line names each statement with its category, without markup, and a dash for an open one', () => {
  expect(classify.plain(question, { parts: { sovereignty: 'kremlin' } })).toBe(
    "Support over sovereignty goes on: The Kremlin's; Russia acted legitimately: –; The two stay aligned: –; A word that every object knows: –",
  )
})

test('what a student gets to see before the key is shown is the same for every key', () => {
  const other = of('classify', { ...file, statements: file.statements.map((one) => ({ ...one, category: 'Both' })) })
  expect(classify.parts?.sheet(other)).toEqual(classify.parts?.sheet(question))
  expect(classify.sheet(other)).toEqual(classify.sheet(question))
})

test.each([
  {
    change: { statements: [{ text: 'x', category: 'Bothe' }] },
    code: 'no-such-category',
    because: 'a category is misspelt',
  },
  { change: { categories: ['Both', 'both '] }, code: 'thing-twice', because: 'two categories say the same' },
  {
    change: { statements: [...file.statements, { text: 'The two stay **aligned**.', category: 'Both' }] },
    code: 'thing-twice',
    because: 'two statements say the same',
  },
  {
    change: { statements: [...file.statements, { id: 'aligned', text: 'Another', category: 'Both' }] },
    code: 'thing-id-twice',
    because: 'two statements have one id',
  },
  { change: {}, code: 'no-part-feedback', because: 'a statement has no words for who misplaces it' },
])('check says $code, because $because', ({ change, code }) => {
  expect(problemsOf({ type: 'classify', prompt: 'x', ...file, ...change })).toContain(code)
})
