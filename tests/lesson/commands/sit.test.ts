import { expect, it, test } from 'vitest'
import { owner, Rehearsal } from '../../fixtures/lesson.ts'

it.each([
  { typed: '4', table: '4', because: 'a number is enough' },
  { typed: '  by the \t door ', table: 'by the door', because: 'spaces are tidied as in names' },
  { typed: '🐸', table: '🐸', because: 'tables may have pictures' },
  { typed: '👨‍👩‍👧‍👦'.repeat(12), table: '👨‍👩‍👧‍👦'.repeat(12), because: 'a family is one letter' },
])('"$typed" is taken, because $because', ({ typed, table }) => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const ada = rehearsal.join('Ada')
  rehearsal.do(ada, { do: 'sit', table: typed })
  expect(rehearsal.lesson.students.get(ada)?.table).toBe(table)
})

it.each([
  { typed: '', refused: { refused: 'table-empty' }, because: 'it says nothing' },
  { typed: '  \u200B', refused: { refused: 'table-empty' }, because: 'it has nothing to be read' },
  { typed: 'thirteen long', refused: { refused: 'table-too-long', most: 12 }, because: 'it has thirteen letters' },
])('"$typed" is refused, because $because', ({ typed, refused }) => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  expect(rehearsal.ask(rehearsal.join('Ada'), { do: 'sit', table: typed })).toEqual(refused)
})

test('the newest place counts, and the same again makes no entry', () => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const ada = rehearsal.join('Ada')
  expect(rehearsal.do(ada, { do: 'sit', table: '4' })).toHaveLength(1)
  expect(rehearsal.do(ada, { do: 'sit', table: '4' })).toEqual([])
  rehearsal.do(ada, { do: 'sit', table: '5' })
  expect(rehearsal.lesson.students.get(ada)?.table).toBe('5')
})

test('nobody sits anywhere where tables are not asked for, after the lesson, or without a seat', () => {
  const neighbours = new Rehearsal()
  expect(neighbours.ask(neighbours.join('Ada'), { do: 'sit', table: '4' })).toEqual({ refused: 'not-this-step' })
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const ada = rehearsal.join('Ada')
  expect(rehearsal.ask(owner, { do: 'sit', table: '4' })).toEqual({ refused: 'no-seat' })
  rehearsal.move({ at: 'closed' })
  expect(rehearsal.ask(ada, { do: 'sit', table: '4' })).toMatchObject({ refused: 'lesson-closed' })
})
