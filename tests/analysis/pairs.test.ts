import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { pair, type Talker } from '../../server/analysis/pairs.ts'

/** `A1` answered A and marked sentence 1; `-` is none of it; `A1@oak` sits at the table "oak". */
const talker = (written: string, at: number): Talker => {
  const [said = '', table] = written.split('@')
  const key = (letter = '-') => (letter === '-' ? null : letter)
  return { id: `${written} ${at}`, answer: key(said[0]), sentence: key(said[1]), table: table ?? null }
}
const named = (...written: string[]): Talker[] => written.map(talker)

const differ = (group: readonly Talker[], key: 'answer' | 'sentence') => new Set(group.map((one) => one[key])).size > 1

/** Answers before sentences. */
const worth = (groups: readonly (readonly Talker[])[]): number =>
  groups.reduce((sum, group) => sum + 100 * Number(differ(group, 'answer')) + Number(differ(group, 'sentence')), 0)

/** The best of all ways there are, tried one by one: pairs, and one group of three where they are odd. */
function best(left: readonly Talker[], oddLeft = left.length % 2 === 1): number {
  const [first, ...rest] = left
  if (!first) return 0
  const without = (...gone: Talker[]) => rest.filter((one) => !gone.includes(one))
  const ways = rest.map((second) => worth([[first, second]]) + best(without(second), oddLeft))
  if (oddLeft)
    for (const [at, second] of rest.entries())
      for (const third of rest.slice(at + 1))
        ways.push(worth([[first, second, third]]) + best(without(second, third), false))
  return ways.length === 0 ? -Infinity : Math.max(...ways)
}

const groupsOf = (talkers: readonly Talker[]): Talker[][] => {
  const byId = new Map(talkers.map((one) => [one.id, one]))
  return pair(talkers).map((group) => group.map((id) => byId.get(id) ?? talker('?', 0)))
}

const talkers = (options: { answers: number; sentences: number; most: number; tables?: string[] }) =>
  fc
    .array(
      fc.record({
        answer: fc.constantFrom(null, ...['A', 'B', 'C', 'D'].slice(0, options.answers)),
        sentence: fc.constantFrom(null, ...['1', '2', '3', '4'].slice(0, options.sentences)),
        table: fc.constantFrom(...(options.tables ?? [null])),
      }),
      { minLength: 2, maxLength: options.most },
    )
    .map((keys) => keys.map((key, at) => ({ ...key, id: String(at) })))

it.each([
  { answers: 1, sentences: 1, most: 12 },
  { answers: 1, sentences: 3, most: 9 },
  { answers: 2, sentences: 2, most: 9 },
  { answers: 4, sentences: 4, most: 9 },
])('no other way is better, for $answers answers and $sentences sentences', (options) => {
  fc.assert(
    fc.property(talkers(options), (class_) => {
      expect(worth(groupsOf(class_))).toBe(best(class_))
    }),
    { numRuns: 150 },
  )
})

test('no other way is better for twelve', () => {
  fc.assert(
    fc.property(
      talkers({ answers: 2, sentences: 2, most: 12 }).filter(({ length }) => length >= 11),
      (class_) => {
        expect(worth(groupsOf(class_))).toBe(best(class_))
      },
    ),
    { numRuns: 12 },
  )
})

test('everybody is in one group, of two or three, and a table makes no more than one of three', () => {
  fc.assert(
    fc.property(talkers({ answers: 3, sentences: 3, most: 40, tables: ['oak', 'elm', 'ash'] }), (class_) => {
      const groups = groupsOf(class_)
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(class_.map(({ id }) => id).sort())
      for (const { length } of groups) expect([2, 3]).toContain(length)
      const threes = groups.filter(({ length }) => length === 3)
      expect(threes.length).toBeLessThanOrEqual(new Set(class_.map(({ table }) => table)).size)
    }),
  )
})

test('at each table the way is the best for that table', () => {
  fc.assert(
    fc.property(talkers({ answers: 3, sentences: 2, most: 16, tables: ['oak', 'elm', 'ash'] }), (class_) => {
      const tables = [...new Set(class_.map(({ table }) => table))].map((name) =>
        class_.filter(({ table }) => table === name),
      )
      fc.pre(tables.every(({ length }) => length > 1 && length < 9))
      expect(worth(groupsOf(class_))).toBe(tables.reduce((sum, table) => sum + best(table), 0))
    }),
  )
})

it.each([
  { class: named('A-'), groups: 1, differing: 0, because: 'a class of one has nobody to talk with' },
  { class: named('A-', 'A-', 'B-'), groups: 1, differing: 1, because: 'three are one group, which does not agree' },
  { class: named('A-', 'A-', 'A-', 'B-'), groups: 2, differing: 1, because: 'one who differs makes one pair' },
  { class: named('A-', '--', 'A-', '--'), groups: 2, differing: 2, because: 'no answer talks with an answer' },
  { class: named('A-@oak', 'B-@elm', 'A-@elm'), groups: 1, differing: 1, because: 'who sits alone joins a table' },
  { class: named('A-@oak', 'A-@elm', 'B-@ash'), groups: 1, differing: 1, because: 'three who sit alone meet' },
])('$groups groups, $differing of them not of one answer, because $because', ({ class: class_, groups, differing }) => {
  const found = groupsOf(class_)
  expect(found).toHaveLength(groups)
  expect(found.filter((group) => differ(group, 'answer'))).toHaveLength(differing)
})

test('whoever makes a pair of three brings a third answer where there is one', () => {
  const groups = groupsOf(named('A-', 'B-', 'A-', 'B-', 'C-'))
  const three = groups.find(({ length }) => length === 3) ?? []
  expect(new Set(three.map(({ answer }) => answer)).size).toBe(3)
})

test('the same order gives the same groups, and another order may give others', () => {
  const class_ = named('A1', 'B1', 'A2', 'B2', 'A3', 'B3')
  expect(pair(class_)).toEqual(pair(class_))
  expect(pair([...class_].reverse())).not.toEqual(pair(class_))
})
