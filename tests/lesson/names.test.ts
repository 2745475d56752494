import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { nameKey, nameProblem, tidyName } from '../../server/lesson/names.ts'

it.each([
  { typed: '  Ada   Lovelace ', kept: 'Ada Lovelace', because: 'spaces around and between words do not matter' },
  { typed: 'Ada\tLovelace\n', kept: 'Ada Lovelace', because: 'a tab or a line break parts words as a space does' },
  { typed: 'A\u200Bda', kept: 'Ada', because: 'a zero-width space is not seen' },
  { typed: 'Ada \u200B Lovelace', kept: 'Ada Lovelace', because: 'spaces around something invisible are one space' },
  { typed: '\u202EadA', kept: 'adA', because: 'turning the direction round would garble the teacher\u2019s list' },
  { typed: 'Zoe\u0308', kept: 'Zo\u00EB', because: 'letters are kept composed' },
  { typed: 'e\u00AD\u0301a', kept: '\u00E9a', because: 'taking out a soft hyphen leaves composed letters too' },
  { typed: 'A\u0000da', kept: 'Ada', because: 'control characters belong in no name' },
  { typed: 'Ada \uD83D', kept: 'Ada', because: 'half of an emoji is no letter' },
  {
    typed: '\u{1F469}\u200D\u{1F680}',
    kept: '\u{1F469}\u200D\u{1F680}',
    because: 'the joiner holds an emoji together',
  },
])('keeps $typed as $kept, because $because', ({ typed, kept }) => {
  expect(tidyName(typed)).toBe(kept)
})

it.each([
  { a: 'Ada', b: 'ada', because: 'case does not matter' },
  { a: 'Ada', b: '\uFF21\uFF44\uFF41', because: 'wide letters look alike' },
  { a: 'Ada', b: 'A\u200Dda', because: 'a joiner between letters is not seen' },
  { a: 'Ada L', b: 'Ada  L', because: 'spaces run together' },
  { a: 'Zoe\u0308', b: 'Zo\u00EB', because: 'a letter and its mark are that letter' },
  { a: '\u00E9', b: 'e\u034F\u0301', because: 'the grapheme joiner is not seen' },
  { a: '\u2764', b: '\u2764\uFE0F', because: 'the same heart in colour is no other name' },
])('takes $a and $b for one name, because $because', ({ a, b }) => {
  expect(nameKey(tidyName(a))).toBe(nameKey(tidyName(b)))
})

it.each([
  {
    a: 'Ada',
    b: '\u0391da',
    because: 'a Greek Alpha is another letter, and refusing look-alikes would refuse real names',
  },
  { a: 'Ada', b: 'Ada K.', because: 'a letter more is the way out for two of one name' },
  { a: 'Zoe', b: 'Zo\u00EB', because: 'marks part names' },
])('keeps $a and $b apart, because $because', ({ a, b }) => {
  expect(nameKey(tidyName(a))).not.toBe(nameKey(tidyName(b)))
})

it.each([
  { typed: '', refused: 'name-empty', because: 'nobody is called nothing' },
  { typed: ' \u200B\u200B ', refused: 'name-empty', because: 'two zero-width spaces look like nothing' },
  {
    typed: '\u3164',
    refused: 'name-empty',
    because: 'the Hangul filler is a letter by category and looks like nothing',
  },
  { typed: '\u115F', refused: 'name-empty', because: 'so does its old sister' },
  { typed: '...', refused: 'name-empty', because: 'dots name nobody' },
  { typed: 'a'.repeat(41), refused: 'name-too-long', because: '41 letters are one too many' },
  {
    typed: 'a' + '\u0301'.repeat(900),
    refused: 'name-too-long',
    because: 'one letter under a tower of marks would cover the list',
  },
])('refuses "$typed" as $refused, because $because', ({ typed, refused }) => {
  expect(nameProblem(tidyName(typed))).toMatchObject({ refused })
})

it.each([
  { typed: 'a', because: 'one letter is a name' },
  { typed: '\u5F20', because: 'so is one Chinese sign' },
  { typed: '7', because: 'a number on a shirt will do' },
  { typed: '\u{1F989}', because: 'an owl names somebody' },
  { typed: 'a'.repeat(40), because: '40 letters are the most' },
  {
    typed: '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'.repeat(40),
    because: 'a family is one letter to its reader',
  },
])('takes "$typed", because $because', ({ typed }) => {
  expect(nameProblem(tidyName(typed))).toBeNull()
})

const typed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\u200B', '\u0301', '\u3164', '\u00AD', 'a', '\u0130'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('tidying twice is tidying once', () => {
  fc.assert(
    fc.property(typed, (name) => {
      expect(tidyName(tidyName(name))).toBe(tidyName(name))
    }),
  )
})

test('tidying makes no other name of a name', () => {
  fc.assert(
    fc.property(typed, (name) => {
      fc.pre(name.isWellFormed() && !name.includes('\uFFFD'))
      expect(nameKey(tidyName(name))).toBe(nameKey(name))
    }),
  )
})
