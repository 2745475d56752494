import fc from 'fast-check'
import { expect, test } from 'vitest'
import { membersOf, mostNames, namesTwice, readNames } from '../../server/lesson/pasted-names.ts'

test.each([
  { pasted: 'Ada\nBen\n', names: ['Ada', 'Ben'], because: 'one name a line' },
  { pasted: 'Ada\r\nBen\rCleo', names: ['Ada', 'Ben', 'Cleo'], because: 'every computer ends lines in its own way' },
  { pasted: '\n  Ada \n\n\t\nBen', names: ['Ada', 'Ben'], because: 'empty lines and spaces are nothing' },
  { pasted: 'Okafor\tAda\nLee\tBen', names: ['Okafor Ada', 'Lee Ben'], because: 'columns are one name' },
  { pasted: '1\tOkafor\tAda\t\n2\tLee\tBen\t', names: ['Okafor Ada', 'Lee Ben'], because: 'a column of numbers' },
  { pasted: '1. Ada\n2) Ben\n10: Cleo', names: ['Ada', 'Ben', 'Cleo'], because: 'a numbered list' },
  { pasted: '- Ada\n• Ben\n* Cleo', names: ['Ada', 'Ben', 'Cleo'], because: 'a list with bullets' },
  { pasted: '"Lee, Ben"', names: ['Lee, Ben'], because: 'a spreadsheet puts cells with commas in quotes' },
  { pasted: 'Ben\nBen', names: ['Ben', 'Ben'], because: 'two pupils can have one name' },
  { pasted: 'A\u0308nne\u200b', names: ['Änne'], because: 'letters are written in several ways' },
  { pasted: '7 of 9\n007', names: ['7 of 9', '007'], because: 'a name may have digits' },
  { pasted: 'Jean-Luc\nO’Brien', names: ['Jean-Luc', 'O’Brien'], because: 'a hyphen in a name is no bullet' },
])('$because', ({ pasted, names }) => {
  expect(readNames(pasted)).toEqual({ names, bad: [] })
})

test('what is no name is told with its line and its text, and the others are still read', () => {
  const { names, bad } = readNames(`Ada\n\n???\n${'x'.repeat(41)}\nBen`)
  expect(names).toEqual(['Ada', 'Ben'])
  expect(bad).toEqual([
    { line: 3, text: '???', refusal: { refused: 'name-empty' } },
    { line: 4, text: 'x'.repeat(41), refusal: { refused: 'name-too-long', most: 40 } },
  ])
})

test('forty letters are counted as people count them', () => {
  expect(readNames('👩‍👩‍👧'.repeat(40)).names.length).toBe(1)
  expect(readNames('👩‍👩‍👧'.repeat(41)).bad.length).toBe(1)
})

test('a list that was read is read again as the same', () => {
  const line = fc.oneof(
    fc.constantFrom('Ada', 'Ben Lee', '李', 'Änne', '7b'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const { names } = readNames(lines.join('\n'))
      // A number or a bullet may stand before another one.
      const again = readNames(names.join('\n')).names
      expect(readNames(again.join('\n')).names.length).toBeLessThanOrEqual(names.length)
      for (const name of names) expect(name).not.toMatch(/[\r\n\t]/)
    }),
  )
})

test('a very long paste is read in no time', () => {
  const { names } = readNames('1.\tOkafor\tAda\n'.repeat(50 * mostNames))
  expect(names.length).toBe(50 * mostNames)
})

test('pupils whose names stay keep their ids, new ones get their own, and two of one name stay two', () => {
  let made = 0
  const newId = () => `new-${(made += 1)}`
  const before = [
    { id: 'ada', name: 'Ada' },
    { id: 'ben-1', name: 'Ben' },
    { id: 'ben-2', name: 'Ben' },
  ]
  expect(membersOf(['Ben', 'Cleo', 'ADA', 'Ben', 'Ben'], before, newId)).toEqual([
    { id: 'ben-1', name: 'Ben' },
    { id: 'new-1', name: 'Cleo' },
    { id: 'ada', name: 'ADA' },
    { id: 'ben-2', name: 'Ben' },
    { id: 'new-2', name: 'Ben' },
  ])
})

test('names that a class reads as one are named once each', () => {
  expect(namesTwice(['Ada', 'Ben', 'ben', 'Cleo', 'Ben'])).toEqual(['Ben'])
  expect(namesTwice(['Ada', 'Ben'])).toEqual([])
})
