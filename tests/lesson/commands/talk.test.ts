import { expect, it, test } from 'vitest'
import { fold } from '../../../server/lesson/apply.ts'
import { studentThread } from '../../../server/lesson/views/student-talk.ts'
import { on, owner, Rehearsal, type RehearsalStart } from '../../fixtures/lesson.ts'

/** Four who write in two pairs: Ada and Ben answered dusk, Cem and Dua noon. */
function writing(start: RehearsalStart = { talk: 'threads' }) {
  const rehearsal = new Rehearsal(start)
  const ids = ['Ada', 'Ben', 'Cem', 'Dua'].map((name) => rehearsal.join(name))
  rehearsal.move(on('when'))
  for (const [at, id] of ids.entries()) rehearsal.answer(id, 'when', at < 2 ? 'dusk' : 'noon')
  rehearsal.move(on('when', 'discussing'))
  const [ada = ''] = ids
  const group = rehearsal.lesson.groups.get('when')?.find((some) => some.includes(ada)) ?? []
  const partner = group.find((id) => id !== ada) ?? ''
  const others = ids.filter((id) => !group.includes(id))
  const write = (by: string, text: string) => rehearsal.ask(by, { do: 'talk', question: 'when', text })
  const read = (id: string) => {
    const student = rehearsal.lesson.students.get(id)
    return student ? studentThread(rehearsal.lesson, student, 'when') : null
  }
  return { rehearsal, ada, partner, others, write, read }
}

test('what one writes, the group reads under an alias, and nobody else', () => {
  const { ada, partner, others, write, read } = writing()
  write(ada, 'The first sentence says so.')
  write(partner, 'Does it?')
  write(ada, 'At dusk, it says.')
  expect(read(partner)?.lines.map(({ text }) => text)).toEqual([
    'The first sentence says so.',
    'Does it?',
    'At dusk, it says.',
  ])
  const [first, second, third] = read(partner)?.lines ?? []
  expect(first?.alias).toBe(third?.alias)
  expect(first?.alias).not.toBe(second?.alias)
  expect(first?.alias).not.toContain('Ada')
  expect(others).toHaveLength(2)
  for (const other of others) expect(read(other)?.lines).toEqual([])
})

test('a thread can be read in the second vote and after, and not be written in', () => {
  const { rehearsal, ada, partner, write, read } = writing()
  write(ada, 'The first sentence says so.')
  for (const stage of [on('when', 'voting', 2), on('when', 'revealed', 2), { at: 'closed' } as const]) {
    rehearsal.move(stage)
    expect(read(partner)?.lines).toHaveLength(1)
    expect(write(partner, 'Too late.')).toHaveProperty('refused')
  }
})

it.each([
  { text: '  ', refused: { refused: 'post-empty' }, because: 'it says nothing' },
  {
    text: 'x'.repeat(2001),
    refused: { refused: 'post-too-long', most: 2000, length: 2001 },
    because: 'it is longer than a post may be',
  },
])('a line is refused, because $because', ({ text, refused }) => {
  const { ada, write } = writing()
  expect(write(ada, text)).toEqual(refused)
})

it.each([
  { talk: 'groups', because: 'they sit together' },
  { talk: 'neighbour', because: 'they talk with any neighbour' },
] as const)('nothing is written where $because', ({ talk }) => {
  const { ada, write } = writing({ talk })
  expect(write(ada, 'Hello.')).toEqual({ refused: 'not-this-step' })
})

test('only pupils write, and only about the question that is on', () => {
  const { rehearsal, ada, write } = writing()
  expect(write(owner, 'Well done.')).toEqual({ refused: 'no-seat' })
  expect(rehearsal.ask(ada, { do: 'talk', question: 'face', text: 'A dish.' })).toEqual({ refused: 'not-this-step' })
  expect(rehearsal.ask(ada, { do: 'talk', question: 'none', text: 'A dish.' })).toEqual({ refused: 'no-such-question' })
})

test('an author mends and takes back a line while they talk; their partner may not', () => {
  const { rehearsal, ada, partner, write, read } = writing()
  write(ada, 'The frist sentence.')
  const [{ id: post } = { id: '' }] = read(ada)?.lines ?? []
  expect(rehearsal.ask(partner, { do: 'edit', post, text: 'Ha.' })).toEqual({ refused: 'not-your-post' })
  rehearsal.do(ada, { do: 'edit', post, text: 'The first sentence.' })
  expect(read(partner)?.lines).toMatchObject([{ text: 'The first sentence.' }])
  rehearsal.do(ada, { do: 'withdraw', post })
  expect(read(partner)?.lines).toMatchObject([{ text: '', state: 'withdrawn' }])
  rehearsal.move(on('when', 'voting', 2))
  write(ada, 'Again.')
  expect(rehearsal.ask(ada, { do: 'edit', post, text: 'Ha.' })).toHaveProperty('refused')
})

test('a line that the teacher hides is read by its author alone, with the reason', () => {
  const { rehearsal, ada, partner, write, read } = writing()
  write(ada, 'Stupid.')
  const [{ id: post } = { id: '' }] = read(ada)?.lines ?? []
  rehearsal.do(owner, { do: 'hide', post, reason: 'Be kind.' })
  expect(read(partner)?.lines).toMatchObject([{ text: '', state: 'hidden', reason: null }])
  expect(read(ada)?.lines).toMatchObject([{ text: 'Stupid.', state: 'hidden', reason: 'Be kind.' }])
})

test('who joins a group late reads what it wrote before', () => {
  const { rehearsal, ada, write, read } = writing()
  write(ada, 'The first sentence says so.')
  const late = rehearsal.join('Fay')
  const inAdas = rehearsal.lesson.groups.get('when')?.some((group) => group.includes(ada) && group.includes(late))
  expect(read(late)?.lines).toHaveLength(inAdas ? 1 : 0)
})

test('replaying the log gives the same threads', () => {
  const { rehearsal, ada, write } = writing()
  write(ada, 'The first sentence says so.')
  const again = fold('lesson-1', rehearsal.log)
  expect(again.groups).toEqual(rehearsal.lesson.groups)
  expect(again.posts).toEqual(rehearsal.lesson.posts)
})
