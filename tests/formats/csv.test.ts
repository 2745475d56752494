import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '../../server/formats/csv.ts'
import { readCsv, unprefixed } from '../fixtures/read-csv.ts'

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  "''+",
  "'",
  '"',
  ',',
  ';',
  ' ',
  '',
]
const rests = [
  '',
  '1+1',
  'HYPERLINK("http://evil.example","click")',
  "cmd|' /C calc'!A0",
  'SUM(A1:A9)*cmd',
  'Ünï, "quoted"\r\nline two',
  'مرحبا',
  '😀 family 👨‍👩‍👧',
  '\u202Egnp.exe',
  '"";""',
]
const hostile = starts.flatMap((start) => rests.map((rest) => start + rest))

test('two hundred hostile cells come back as they were, and none of them can be a formula', () => {
  expect(hostile).toHaveLength(200)
  const rows = [hostile, [...hostile].reverse()]
  const read = readCsv(toCsv(rows))
  expect(read.map((row) => row.map(unprefixed))).toEqual(rows)
  for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
})

test('heads are cells like all others', () => {
  const [heads] = readCsv(
    toCsv([
      ['=1+1', '@SUM(A1)'],
      ['a', 'b'],
    ]),
  )
  expect(heads).toEqual(["'=1+1", "'@SUM(A1)"])
})

test('any words come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 }), (row) => {
      expect(readCsv(toCsv([row]))[0]?.map(unprefixed)).toEqual(row)
    }),
  )
})

test('numbers stay numbers and nothing is an empty cell', () => {
  expect(toCsv([['a', 1.5, 0, -2, null]])).toBe('\uFEFF"a",1.5,0,-2,\r\n')
})
