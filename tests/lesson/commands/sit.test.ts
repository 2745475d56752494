import { expect, it, test } from 'vitest'
import { on, owner, Rehearsal } from '../../fixtures/lesson.ts'

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

test('the teacher says it for a pupil, with a phone or without, and the later word counts', () => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const ada = rehearsal.join('Ada')
  const [entry] = rehearsal.do(owner, { do: 'enrol', nickname: 'Pia', member: null })
  const pia = entry?.kind === 'joined' ? entry.student : ''
  const tables = () => [ada, pia].map((id) => rehearsal.lesson.students.get(id)?.table)
  rehearsal.do(ada, { do: 'sit', table: '4' })
  for (const student of [ada, pia]) rehearsal.do(owner, { do: 'sit', student, table: ' 5 ' })
  expect(tables()).toEqual(['5', '5'])
  expect(rehearsal.do(owner, { do: 'sit', student: pia, table: '5' })).toEqual([])
  rehearsal.do(ada, { do: 'sit', table: '6' })
  expect(tables()).toEqual(['6', '5'])
  expect(rehearsal.ask(owner, { do: 'sit', student: ada, table: '' })).toEqual({ refused: 'table-empty' })
  expect(rehearsal.ask(owner, { do: 'sit', student: 'nobody', table: '4' })).toEqual({ refused: 'no-such-student' })
})

test('a pupil says it of nobody else', () => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const [ada, ben] = [rehearsal.join('Ada'), rehearsal.join('Ben')]
  expect(rehearsal.ask(ada, { do: 'sit', student: ben, table: '4' })).toEqual({ refused: 'not-yours' })
  expect(rehearsal.lesson.students.get(ben)?.table).toBeNull()
})

test('where the teacher says it everybody hears of it; what a pupil says of themselves is no news to the others', () => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const ada = rehearsal.join('Ada')
  const { stageSeq } = rehearsal.lesson
  rehearsal.do(ada, { do: 'sit', table: '4' })
  expect(rehearsal.lesson.stageSeq).toBe(stageSeq)
  rehearsal.do(owner, { do: 'sit', student: ada, table: '5' })
  expect(rehearsal.lesson.stageSeq).toBe(rehearsal.lesson.seq)
})

test('a pupil without a phone whose table the teacher has named talks at it', () => {
  const rehearsal = new Rehearsal({ talk: 'groups' })
  const ids = ['Ada', 'Ben', 'Cem'].map((name) => rehearsal.join(name))
  const [entry] = rehearsal.do(owner, { do: 'enrol', nickname: 'Pia', member: null })
  const pia = entry?.kind === 'joined' ? entry.student : ''
  const [ada, ben, cem] = ids
  for (const [student, table] of [
    [ada, '1'],
    [pia, '1'],
    [ben, '2'],
    [cem, '2'],
  ] as const)
    rehearsal.do(owner, { do: 'sit', student: student ?? '', table })
  rehearsal.move(on('when')).move(on('when', 'discussing'))
  expect(
    rehearsal.lesson.groups
      .get('when')
      ?.find((group) => group.includes(pia))
      ?.toSorted(),
  ).toEqual([ada, pia].toSorted())
})
