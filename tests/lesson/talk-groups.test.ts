import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import type { Student } from '../../server/lesson/lesson.ts'
import { groupOf, talkedOver, type Groups } from '../../server/lesson/talk-groups.ts'
import { browserOf, on, owner, pinOf, owlArticle, owlQuiz, Rehearsal, type RehearsalStart } from '../fixtures/lesson.ts'
import { attempts, play, starts } from '../fixtures/random-lesson.ts'

/** Pupils who answered `when`, and a class that now talks about it. */
function talking(answers: Record<string, string | null>, start: RehearsalStart = { talk: 'threads' }) {
  const rehearsal = new Rehearsal(start)
  const ids = Object.fromEntries(Object.keys(answers).map((name) => [name, rehearsal.join(name)]))
  const idOf = (name: string) => ids[name] ?? name
  rehearsal.move(on('when'))
  for (const [name, option] of Object.entries(answers)) if (option) rehearsal.answer(idOf(name), 'when', option)
  return { rehearsal, idOf, talk: () => rehearsal.move(on('when', 'discussing')) }
}

const groupsOf = ({ lesson }: Rehearsal, question = 'when'): Groups => lesson.groups.get(question) ?? []
/** Groups by names, in the order of the alphabet. */
const named = (rehearsal: Rehearsal, question?: string): string[] =>
  groupsOf(rehearsal, question)
    .map((group) =>
      group
        .map((id) => rehearsal.lesson.students.get(id)?.nickname ?? '?')
        .sort()
        .join(' '),
    )
    .sort()

test('those talk together who answered differently', () => {
  const { rehearsal, talk } = talking({ Ada: 'dusk', Ben: 'dusk', Cem: 'noon', Dua: 'noon' })
  talk()
  for (const group of named(rehearsal)) expect(group).toMatch(/^(Ada|Ben) (Cem|Dua)$/)
})

test('words that compare alike are one answer', () => {
  const rehearsal = new Rehearsal({ talk: 'threads' })
  const [ada, ben, cem, dua] = ['Ada', 'Ben', 'Cem', 'Dua'].map((name) => rehearsal.join(name))
  rehearsal.move(on('face'))
  for (const [id, words] of [
    [ada, 'a dish'],
    [ben, 'A  DISH'],
    [cem, 'snow'],
    [dua, 'Snow'],
  ] as const)
    rehearsal.answer(id ?? '', 'face', words)
  rehearsal.move(on('face', 'discussing'))
  for (const group of named(rehearsal, 'face')) expect(group).toMatch(/^(Ada|Ben) (Cem|Dua)$/)
})

test('of the same answer those talk together who marked different sentences', () => {
  const pin = pinOf(
    {
      ...owlQuiz,
      questions: owlQuiz.questions.map((one) => ({ ...one, ...(one.id === 'when' && { where: 'asked' }) })),
    },
    owlArticle,
  )
  const rehearsal = new Rehearsal({ talk: 'threads', pin })
  const ids = ['Ada', 'Ben', 'Cem', 'Dua'].map((name) => rehearsal.join(name))
  rehearsal.move({ at: 'reading' }).move(on('when'))
  const [one, two] = pin.article.blocks.flatMap(({ sentences }) => sentences)
  for (const [at, id] of ids.entries()) {
    const { start, end } = (at < 2 ? one : two) ?? { start: 0, end: 0 }
    rehearsal.do(id, {
      do: 'answer',
      question: 'when',
      round: 1,
      form: { response: 'dusk', passage: `${start}-${end}` },
    })
  }
  rehearsal.move(on('when', 'discussing'))
  for (const group of named(rehearsal)) expect(group).toMatch(/^(Ada|Ben) (Cem|Dua)$/)
})

test('whoever did not answer talks with somebody who did', () => {
  const { rehearsal, talk } = talking({ Ada: 'dusk', Ben: 'dusk', Cem: null, Dua: null })
  talk()
  for (const group of named(rehearsal)) expect(group).toMatch(/^(Ada|Ben) (Cem|Dua)$/)
})

test('pupils talk at their own table, however they write its name', () => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk', Dua: 'noon' }, { talk: 'groups' })
  for (const [name, table] of [
    ['Ada', 'Oak'],
    ['Cem', ' oak '],
    ['Ben', '2'],
    ['Dua', '２'],
  ] as const)
    rehearsal.do(idOf(name), { do: 'sit', table })
  talk()
  expect(named(rehearsal)).toEqual(['Ada Cem', 'Ben Dua'])
})

test('a neighbour is nobody whom we name: no groups are drawn', () => {
  const { rehearsal, talk } = talking({ Ada: 'dusk', Ben: 'noon' }, {})
  talk()
  expect(rehearsal.lesson.groups.size).toBe(0)
})

test('who comes while they write joins the smallest group', () => {
  const { rehearsal, talk } = talking({ Ada: 'dusk', Ben: 'dusk', Cem: 'noon', Dua: 'noon', Eli: 'noon' })
  talk()
  const pair = groupsOf(rehearsal).find(({ length }) => length === 2)
  const late = rehearsal.join('Fay')
  expect(groupOf(rehearsal.lesson, 'when', late)).toEqual([...(pair ?? []), late])
  expect(groupsOf(rehearsal)).toHaveLength(2)
})

test('who comes while they talk at tables joins once they say where they sit', () => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk', Dua: 'noon' }, { talk: 'groups' })
  for (const name of ['Ada', 'Ben']) rehearsal.do(idOf(name), { do: 'sit', table: '1' })
  for (const name of ['Cem', 'Dua']) rehearsal.do(idOf(name), { do: 'sit', table: '2' })
  talk()
  const late = rehearsal.join('Fay')
  expect(groupOf(rehearsal.lesson, 'when', late)).toBeNull()
  rehearsal.do(late, { do: 'sit', table: '2' })
  expect(named(rehearsal)).toEqual(['Ada Ben', 'Cem Dua Fay'])
  // Whoever is in a group stays in it, also when they move to another table.
  rehearsal.do(late, { do: 'sit', table: '1' })
  expect(named(rehearsal)).toEqual(['Ada Ben', 'Cem Dua Fay'])
})

test('whom a removed pupil leaves alone joins the others', () => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk', Dua: 'noon' })
  talk()
  rehearsal.do(owner, { do: 'remove', student: idOf('Ada') })
  expect(named(rehearsal)).toEqual(['Ben Cem Dua'])
})

/** Names of who sits there no more, before or while they talk. */
const leave = (rehearsal: Rehearsal, ...ids: string[]) => {
  for (const id of ids) rehearsal.do(id, { do: 'leave' })
}
const back = (rehearsal: Rehearsal, name: string) =>
  rehearsal.do('program', { do: 'return', returned: browserOf(name).returnHash, ...browserOf(`${name} again`) })

it.each(['threads', 'groups'] as const)('talk %s: nobody is paired with a pupil who has left', (kind) => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk', Dua: 'noon' }, { talk: kind })
  leave(rehearsal, idOf('Ben'), idOf('Dua'))
  talk()
  expect(named(rehearsal)).toEqual(['Ada Cem'])
})

test('whom a pupil who leaves leaves alone joins the others; who comes back joins them, too', () => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk', Dua: 'noon' })
  talk()
  const partner = groupsOf(rehearsal)
    .find((group) => group.includes(idOf('Ada')))
    ?.find((id) => id !== idOf('Ada'))
  leave(rehearsal, idOf('Ada'))
  expect(groupOf(rehearsal.lesson, 'when', partner ?? '')).toHaveLength(3)
  back(rehearsal, 'Ada')
  expect(named(rehearsal)).toEqual(['Ada Ben Cem Dua'])
})

test('who leaves two that still have each other, and comes back, talks with the same two', () => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk' })
  talk()
  leave(rehearsal, idOf('Ada'))
  back(rehearsal, 'Ada')
  expect(named(rehearsal)).toEqual(['Ada Ben Cem'])
})

test('whoever can talk is in no group with only absent ones, and alone only where all are', () => {
  let seen = 0
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const rehearsal = new Rehearsal({ ...start, talk: start.talk === 'groups' ? 'groups' : 'threads' })
      const { lesson } = rehearsal
      play(rehearsal, tries, () => {
        const question = talkedOver(lesson)
        const can = ({ id, paper, seat }: Student) =>
          groupOf(lesson, question ?? '', id) !== null &&
          (paper ? lesson.settings.talk === 'groups' : Boolean(seat?.tokenHash))
        const here = [...lesson.students.values()].filter(can)
        if (question === null || here.length < 2) return
        for (const { id } of here) {
          seen += 1
          const group = groupOf(lesson, question, id) ?? []
          expect(here.some((other) => other.id !== id && group.includes(other.id))).toBe(true)
        }
      })
    }),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('talking again about a question keeps the groups, and takes in who has come since', () => {
  const { rehearsal, talk } = talking({ Ada: 'dusk', Ben: 'dusk', Cem: 'noon', Dua: 'noon' })
  talk()
  const before = named(rehearsal)
  rehearsal.move(on('when'))
  const late = rehearsal.join('Fay')
  expect(groupOf(rehearsal.lesson, 'when', late)).toBeNull()
  talk()
  expect(groupOf(rehearsal.lesson, 'when', late)).toHaveLength(3)
  expect(named(rehearsal).filter((group) => before.includes(group))).toHaveLength(1)
})

it.each([
  { class: { Ada: 'dusk' }, groups: ['Ada'], because: 'a class of one has nobody else' },
  { class: {}, groups: [], because: 'an empty class has nobody' },
])('the groups are $groups, because $because', ({ class: answers, groups }) => {
  const { rehearsal, talk } = talking(answers)
  talk()
  expect(named(rehearsal)).toEqual(groups)
})

test('a pupil without a phone who is entered while they talk at tables joins a group; in threads nobody could write', () => {
  for (const [kind, groups] of [
    ['groups', ['Ada Ben Dee']],
    ['threads', ['Ada Ben']],
  ] as const) {
    const { rehearsal, talk } = talking({ Ada: 'dusk', Ben: 'noon' }, { talk: kind })
    talk()
    rehearsal.do(owner, { do: 'enrol', nickname: 'Dee', member: null })
    expect(named(rehearsal)).toEqual(groups)
  }
})

test('who is called otherwise, or is gone, is heard of by the phones that name them', () => {
  const { rehearsal, idOf, talk } = talking({ Ada: 'dusk', Ben: 'noon', Cem: 'dusk' }, { talk: 'groups' })
  talk()
  for (const command of [
    { do: 'rename', student: idOf('Ben'), nickname: 'Benjamin' },
    { do: 'remove', student: idOf('Ben') },
  ] as const) {
    const heard = rehearsal.lesson.stageSeq
    rehearsal.do(owner, command)
    expect(rehearsal.lesson.stageSeq).toBeGreaterThan(heard)
  }
})
