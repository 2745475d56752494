import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noArticle } from '../../../server/quiz/text/article.ts'
import { isNear } from '../../../server/quiz/types/number-rules.ts'
import { number } from '../../../server/quiz/types/number.ts'
import { decimalOf, readNumber, writeNumber } from '../../../server/quiz/types/read-number.ts'
import { of } from '../../fixtures/questions.ts'

describe('a typed number is read', () => {
  test.each([
    { text: '12', value: 12, because: 'it is one' },
    { text: '-3', value: -3, because: 'a minus sign belongs to it' },
    { text: '− 3', value: -3, because: 'phones type other minus signs, and a space' },
    { text: '+3', value: 3, because: 'so does a plus sign' },
    { text: '-0', value: 0, because: 'there is one nought' },
    { text: '1.5', value: 1.5, because: 'a point parts whole from part' },
    { text: '1,5', value: 1.5, because: 'one digit is no group, whatever the language' },
    { text: '.5', value: 0.5, because: 'a nought may be left out' },
    { text: '0,234', value: 0.234, because: 'nought has no thousands' },
    { text: '1,234.5', value: 1234.5, because: 'the last of two signs parts' },
    { text: '1.234,5', value: 1234.5, because: 'the last of two signs parts' },
    { text: '1.234.567', value: 1234567, because: 'a sign that stands twice groups' },
    { text: '1 234 567', value: 1234567, because: 'spaces group' },
    { text: '1\u202f234,5', value: 1234.5, because: 'narrow spaces group' },
    { text: "1'234.50", value: 1234.5, because: 'apostrophes group' },
    { text: '1’234', value: 1234, because: 'curly ones, too' },
    { text: '12,34,567', value: 1234567, because: 'India groups by two' },
    { text: '１２', value: 12, because: 'wide digits are digits' },
    { text: '١٢٬٣٤٥٫٥', value: 12345.5, because: 'Arabic has digits and signs of its own' },
    { text: '१२', value: 12, because: 'so has Hindi' },
    { text: '12.', value: 12, because: 'a full stop ends it' },
    { text: '\u200f12\u200f', value: 12, because: 'nobody sees a mark of direction' },
  ])('$text as $value, because $because', ({ text, value }) => {
    expect(readNumber(text, '.')).toMatchObject({ value, rest: '' })
  })

  test.each([
    { text: '', because: 'nothing is there' },
    { text: 'twelve', because: 'there is no digit' },
    { text: '2 or 3', because: 'there are two' },
    { text: '3-4', because: 'that is a span' },
    { text: '3/4', because: 'there are two' },
    { text: '12 34', because: 'that is no group of three' },
    { text: '1.234.56', because: 'its last group has two' },
    { text: '1,2,3', because: 'that is a list' },
    { text: '1,234,567.8.9', because: 'a sign cannot both group and part' },
    { text: '1 234,567.8', because: 'two signs cannot group' },
    { text: '1234567890123456', because: 'no number of ours holds so many digits' },
    { text: '10³ 5', because: 'there are two' },
  ])('$text as none, because $because', ({ text }) => {
    expect(readNumber(text, '.')).toBeNull()
  })

  test.each([
    { text: '1.234', decimal: '.', value: 1.234, ambiguous: true },
    { text: '1.234', decimal: ',', value: 1234, ambiguous: true },
    { text: '1,234', decimal: '.', value: 1234, ambiguous: true },
    { text: '1,234', decimal: ',', value: 1.234, ambiguous: true },
    { text: '1234.567', decimal: ',', value: 1234.567, ambiguous: false },
    { text: '0.234', decimal: ',', value: 0.234, ambiguous: false },
    { text: '1 234.567', decimal: ',', value: 1234.567, ambiguous: false },
    { text: '1,234,567', decimal: ',', value: 1234567, ambiguous: false },
  ] as const)('$text beside a text with "$decimal" as $value; could it be another: $ambiguous', (row) => {
    const { text, decimal, ...read } = row
    expect(readNumber(text, decimal)).toMatchObject(read)
  })

  test.each([
    { text: '5 km', rest: 'km' },
    { text: '5km.', rest: 'km' },
    { text: '$5', rest: '$' },
    { text: '5 m²', rest: 'm^2' },
    { text: 'about 5', rest: 'about' },
  ])('$text, and beside it $rest', ({ text, rest }) => {
    expect(readNumber(text, '.')).toMatchObject({ value: 5, rest })
  })

  test('as it was written, in every language', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
    )
    fc.assert(
      fc.property(value, fc.constantFrom('.', ','), (written, decimal) => {
        expect(readNumber(writeNumber(written, decimal), decimal)?.value).toBe(written || 0)
      }),
    )
  })

  test('in the time of one look, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', ' ', '.', ',', "'", '-', 'm', '²'), maxLength: 200 }),
        (text) => {
          expect(readNumber(text, '.')?.value ?? 0).not.toBeNaN()
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test.each([
  { lang: 'en', decimal: '.' },
  { lang: 'de', decimal: ',' },
  { lang: 'fr-CA', decimal: ',' },
  { lang: 'de-CH', decimal: '.' },
  { lang: 'no such language', decimal: '.' },
])('$lang writes one and a half with "$decimal"', ({ lang, decimal }) => {
  expect(decimalOf(lang)).toBe(decimal)
})

// Rule: Moodle, numerical question type: an accepted error as a number ("nominal") or as a share of the answer ("relative").
test.each([
  { value: 12, answer: 12, by: 0, relative: false, near: true, because: 'it is the number' },
  { value: 13, answer: 12, by: 1, relative: false, near: true, because: 'the end counts' },
  { value: 13.01, answer: 12, by: 1, relative: false, near: false, because: 'it is beyond the end' },
  { value: 0.4, answer: 0.3, by: 0.1, relative: false, near: true, because: 'a computer’s fractions are not exact' },
  { value: 105, answer: 100, by: 0.05, relative: true, near: true, because: 'a share is of the right number' },
  { value: 106, answer: 100, by: 0.05, relative: true, near: false, because: 'it is beyond that share' },
  { value: -95, answer: -100, by: 0.05, relative: true, near: true, because: 'a number below 0 has a size, too' },
])('$value for $answer by $by (a share: $relative) is near: $near, because $because', (row) => {
  const { value, answer, near, ...tolerance } = row
  expect(isNear(value, answer, tolerance)).toBe(near)
})

const distance = of('number', {
  answer: 1500,
  tolerance: '10 %',
  units: ['km', 'kilometres', 'km.'],
  feedback: [{ answer: 15, feedback: 'In **hundreds**?' }],
})
const required = of('number', { answer: 20, units: ['m²', 'square metres'], unitRequired: true })

test.each([
  { question: distance, text: '1500', mark: 1, because: 'the unit may be left out' },
  { question: distance, text: '1,500 Kilometres', mark: 1, because: 'the unit has two spellings, capitals or not' },
  { question: distance, text: 'km 1650', mark: 1, because: 'a unit may come first' },
  { question: distance, text: '1500 miles', mark: 0, because: 'another unit is another answer' },
  { question: distance, text: '1651', mark: 0, because: 'that is too far off' },
  { question: distance, text: 'far', mark: 0, because: 'a draft that a teacher took may hold anything' },
  { question: required, text: '20 m2', mark: 1, because: 'a raised digit may be typed flat' },
  { question: required, text: '20 m^2', mark: 1, because: 'or with a sign for it' },
  { question: required, text: '20', mark: 0, because: 'the unit is asked for' },
])('$text earns $mark, because $because', ({ question, text, mark }) => {
  expect(number.grade(question, { text })).toBe(mark)
})

test.each([
  { text: '1500', fits: true, because: 'it is a number' },
  { text: '1500 miles', fits: true, because: 'whether the unit is right is for the mark to say' },
  { text: 'many', fits: false, because: 'it is none' },
  { text: '2 or 3 km', fits: false, because: 'there are two' },
])('$text can be handed in: $fits, because $because', ({ text, fits }) => {
  expect(number.refuses?.(distance, { text })).toBe(fits ? null : 'not-a-number')
})

test('without a unit no word may stand beside the number, for "not 2" is not 2', () => {
  const plain = of('number', { answer: 2 })
  expect(number.refuses?.(plain, { text: 'not 2' })).toBe('not-a-number')
  expect(number.refuses?.(plain, { text: '2.' })).toBeNull()
})

test('a wrong number that was expected has its words; the key says how far off one may be', () => {
  expect(number.feedback(distance, { text: '15 km' })).toMatchObject({ why: 'In **hundreds**?', key: '1500 km ± 10 %' })
  expect(number.feedback(required, null)).toMatchObject({ why: null, key: '20 m²', mark: null })
  expect(number.feedback(of('number', { answer: 2.5, tolerance: 0.5, units: ['h'] }), null).key).toBe('2.5 ± 0.5 h')
})

test('equal numbers are one row, however they are written', () => {
  const texts = ['1500', '1,500 km', '1500 Kilometres', '1.5 miles', '1500 miles']
  const rows = number.tally(
    distance,
    texts.map((text) => ({ text })),
  )
  expect(rows.map(({ text, count, correct }) => [text, count, correct])).toEqual([
    ['1500 km', 3, true],
    ['1.5 miles', 1, false],
    ['1500 miles', 1, false],
  ])
})

test('beside a German text a comma parts, and the key is written so', () => {
  const german = number.within?.({ ...noArticle, lang: 'de' }) ?? number
  const weight = of('number', { answer: 1.234 })
  expect(german.grade(weight, { text: '1,234' })).toBe(1)
  expect(german.grade(weight, { text: '1.234' })).toBe(0)
  expect(german.feedback(weight, null).key).toBe('1,234')
  expect(german.plain(weight, { text: '1.234' }), 'what could be another number says what it is').toBe('1.234 = 1234')
  expect(german.plain(weight, { text: '1.5' })).toBe('1.5')
})
