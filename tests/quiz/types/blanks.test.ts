import { describe, expect, test } from 'vitest'
import { blanks } from '../../../server/quiz/types/blanks.ts'
import { clozeOf, filled, gapNames } from '../../../server/quiz/types/cloze.ts'
import { of } from '../../fixtures/questions.ts'

const file = {
  text: 'It was their **own** [[which]] call since the [[what]], [[constructor]].',
  gaps: [
    {
      id: 'what',
      accept: ['invasion'],
      others: ['Cold War', 'birthday'],
      feedback: [{ answer: 'birthday', feedback: 'That was the day.' }],
    },
    { id: 'which', accept: ['second', '2nd', 'sec*nd'], feedback: [{ answer: 'first', feedback: 'Read on.' }] },
    { id: 'constructor', accept: ['café'] },
  ],
}
const question = of('blanks', file)
const right = { which: 'second', what: 'invasion', constructor: 'café' }

test.each([
  { parts: right, mark: 1, because: 'every gap is right' },
  { parts: { ...right, which: ' 2ND ' }, mark: 1, because: 'each accepted spelling is, and capitals do not matter' },
  { parts: { ...right, which: 'secoond' }, mark: 1, because: 'a star stands for any letters' },
  { parts: { ...right, constructor: 'cafe' }, mark: 2 / 3, because: 'accents matter unless said otherwise' },
  { parts: { ...right, what: 'cold-war' }, mark: 2 / 3, because: 'another choice is wrong' },
  { parts: { which: 'second' }, mark: 1 / 3, because: 'an open gap is not right' },
  { parts: { ...right, what: 'gone' }, mark: 2 / 3, because: 'the log may hold a choice that a later key took away' },
])('$parts earns $mark, because $because', ({ parts, mark }) => {
  expect(blanks.grade(question, { parts })).toBe(mark)
})

test.each([
  {
    setting: 'case',
    on: true,
    gap: 'which',
    typed: 'Second',
    mark: 2 / 3,
    because: 'capitals matter where it says so',
  },
  { setting: 'accents', on: false, gap: 'constructor', typed: 'cafe', mark: 1, because: 'accents then do not matter' },
])('with "$setting": $on the mark is $mark, because $because', ({ setting, on, gap, typed, mark }) => {
  const strict = of('blanks', { ...file, [setting]: on })
  expect(blanks.grade(strict, { parts: { ...right, [gap]: typed } })).toBe(mark)
})

describe('a form', () => {
  test('has a field for each gap, in the order of the text; what is typed is trimmed', () => {
    const form = { 'response.what': 'invasion', 'response.which': '  second\u00a0', 'response.constructor': ' ' }
    const read = blanks.readForm(question, form)
    expect(read).toEqual({ parts: { which: 'second', what: 'invasion' } })
    expect(Object.keys((read as { parts: object }).parts)).toEqual(['which', 'what'])
  })

  test.each([
    { form: { 'response.what': 'second' }, because: 'that is not in the list' },
    { form: { 'response.which': ['a', 'b'] }, because: 'a gap has one answer' },
    { form: { 'response.which': 'x'.repeat(201) }, because: 'a gap takes 200 letters' },
  ])('cannot send $form, because $because', ({ form }) => {
    expect(() => blanks.readForm(question, form)).toThrow()
  })
})

describe('the text', () => {
  test('is cut at its gaps, and a gap is called by the words around it', () => {
    expect(clozeOf('A [[b]] c.')).toEqual({ gaps: [{ name: 'b', before: 'A ' }], after: ' c.' })
    expect(gapNames(clozeOf(file.text))).toEqual([
      'It was their own ___ call since the',
      'call since the ___,',
      ', ___.',
    ])
  })

  test.each([
    { text: 'no gap', gaps: 0, because: 'nothing is marked' },
    { text: 'an [[open mark', gaps: 0, because: 'it is not closed' },
    { text: '[[a]][[b]]', gaps: 2, because: 'gaps may stand side by side' },
    { text: '[[[a]]]', gaps: 1, because: 'a bracket around a mark is text' },
  ])('"$text" has $gaps gaps, because $because', ({ text, gaps }) => {
    expect(clozeOf(text).gaps).toHaveLength(gaps)
  })

  test('filled rightly is the key, which the class reads', () => {
    expect(blanks.feedback(question, null).key).toBe('It was their own second call since the invasion, café.')
    expect(filled(clozeOf('A [[b]] c.'), [])).toBe('A ___ c.')
  })
})

test('whoever fills a gap with an expected wrong answer reads its words', () => {
  const rows = blanks.parts?.feedback(question, { parts: { which: 'FIRST', what: 'birthday' } })
  expect(rows?.map(({ given, key, right: isRight, why }) => [given, key, isRight, why])).toEqual([
    ['FIRST', 'second', false, 'Read on.'],
    ['birthday', 'invasion', false, 'That was the day.'],
    [null, 'café', null, null],
  ])
})

test('the class summary counts typed words that compare alike as one, and every choice of a list', () => {
  const [which, what] =
    blanks.parts?.tally(question, [
      { parts: { which: 'Second', what: 'invasion' } },
      { parts: { which: 'second.', what: 'birthday' } },
      { parts: { which: 'third' } },
    ]) ?? []
  expect(which?.rows.map(({ text, count, correct }) => [text, count, correct])).toEqual([
    ['Second', 2, true],
    ['third', 1, false],
  ])
  expect(what?.rows.map(({ text, count, correct }) => [text, count, correct])).toEqual([
    ['Cold War', 0, false],
    ['birthday', 1, false],
    ['invasion', 1, true],
  ])
})

test('what a student sees before the key is shown is the same for every key', () => {
  const other = of('blanks', {
    ...file,
    gaps: file.gaps.map((gap) =>
      gap.id === 'what'
        ? { id: 'what', accept: ['birthday'], others: ['invasion', 'Cold War'] }
        : { ...gap, accept: ['x'] },
    ),
  })
  expect(blanks.parts?.sheet(other)).toEqual(blanks.parts?.sheet(question))
})
