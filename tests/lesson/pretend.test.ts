import fc from 'fast-check'
import { expect, test } from 'vitest'
import { later } from '../../server/lesson/clock.ts'
import { countedAnswer } from '../../server/lesson/may.ts'
import { pretend as play } from '../../server/lesson/pretend.ts'
import { stepsOf } from '../../server/lesson/steps.ts'
import { on, owner, Rehearsal } from '../fixtures/lesson.ts'
import { starts } from '../fixtures/random-lesson.ts'
import { linesAbout } from '../../server/lesson/threads.ts'

const says = {
  essays: ['It eats mice.'],
  posts: ['Yes, they should.'],
  replies: ['Why?'],
  toGroup: ['I read it twice.'],
  reasons: ['It says so.'],
}

/** Everybody acts in turn until nobody has anything to do; every command has to be granted. @returns how many there were */
function act(rehearsal: Rehearsal): number {
  const acting = [...rehearsal.lesson.students.values()].filter((student) => {
    const command = play(rehearsal.lesson, student, rehearsal.given(student.id), says)
    if (command) rehearsal.do(student.id, command)
    return command !== null
  }).length
  if (rehearsal.log.length > 5000) throw new Error('a pretend student never comes to an end')
  return acting === 0 ? 0 : acting + act(rehearsal)
}

const withPupils = (rehearsal: Rehearsal): Rehearsal => {
  for (const name of ['Ada', 'Ben', 'Chiara']) rehearsal.join(name)
  return rehearsal
}

const everythingIsSaid = ({ lesson }: Rehearsal) => {
  const { questions, discussions } = lesson.pin
  expect(questions.length * discussions.length).toBeGreaterThan(0)
  for (const student of lesson.students.values()) {
    expect(student.openedAt).not.toBeNull()
    expect(questions.filter(({ id }) => !countedAnswer(student, id))).toEqual([])
    const own = [...lesson.posts.values()].filter((post) => post.student === student.id)
    for (const { id } of discussions) expect(own.filter(({ discussion }) => discussion === id)).toHaveLength(2)
  }
}

test('a pretend class does all that a led lesson asks, and nothing that it refuses', () => {
  const rehearsal = withPupils(new Rehearsal({ preset: 'lead' }))
  for (const stage of stepsOf(rehearsal.lesson)) {
    if (stage.at !== 'lobby') rehearsal.do(owner, { do: 'move', from: rehearsal.lesson.movedBy, stage })
    act(rehearsal)
  }
  everythingIsSaid(rehearsal)
})

test('a pretend class answers before reading on and talks at the end, at its own pace', () => {
  const rehearsal = withPupils(new Rehearsal({ preset: 'own-pace', feedback: 'immediate' }))
  rehearsal.do(owner, { do: 'move', from: rehearsal.lesson.movedBy, stage: { at: 'own-pace' } })
  act(rehearsal)
  everythingIsSaid(rehearsal)
})

test('whatever the teacher presses, a pretend class is never refused, and comes to an end', () => {
  const presses = fc.array(fc.constantFrom('next', 'next', 'next', 'talk', 'answer', 'back', 'pause', 'time'), {
    maxLength: 40,
  })
  let answers = 0
  fc.assert(
    fc.property(starts, presses, (start, pressed) => {
      const rehearsal = withPupils(new Rehearsal({ ...start, capacity: 24 }))
      for (const press of pressed) {
        const from = rehearsal.lesson.movedBy
        if (press === 'pause') rehearsal.ask(owner, { do: 'pause', on: rehearsal.lesson.pausedAt === null })
        else if (press === 'time') rehearsal.ask(owner, { do: 'time', from, student: null, limit: { minutes: 2 } })
        else rehearsal.ask(owner, { do: 'press', from, press })
        act(rehearsal)
        rehearsal.now = later(rehearsal.now, 100)
      }
      answers += rehearsal.log.filter(({ kind }) => kind === 'answered').length
    }),
    { numRuns: 100 },
  )
  expect(answers).toBeGreaterThan(500)
})

test('while phones are covered a pretend class looks up, and goes on afterwards', () => {
  const rehearsal = withPupils(new Rehearsal({ preset: 'lead' }))
    .move({ at: 'reading' })
    .move(on('when'))
  rehearsal.do(owner, { do: 'pause', on: true })
  expect(act(rehearsal)).toBe(0)
  rehearsal.do(owner, { do: 'pause', on: false })
  expect(act(rehearsal)).toBeGreaterThan(0)
})

test('after talking most who were wrong are right, most who were right still are, and nobody else changes', () => {
  const rehearsal = new Rehearsal({ preset: 'lead' })
  for (let at = 0; at < 400; at += 1) rehearsal.join(`Pupil ${at}`)
  for (const stage of [on('when'), on('when', 'discussing'), on('when', 'voting', 2)]) {
    rehearsal.move(stage)
    act(rehearsal)
  }
  const votes = [...rehearsal.lesson.students.values()].map(({ newest }) => ({
    first: newest.get('when 1'),
    second: newest.get('when 2'),
  }))
  const share = (of: typeof votes) => of.filter(({ second }) => second?.mark === 1).length / of.length
  expect(share(votes.filter(({ first }) => first?.mark === 1))).toBeGreaterThan(0.75)
  const wrong = votes.filter(({ first }) => first?.mark !== 1)
  expect(share(wrong)).toBeGreaterThan(0.5)
  expect(share(wrong)).toBeLessThan(0.9)
  for (const { first, second } of wrong.filter((vote) => vote.second?.mark !== 1))
    expect(second?.response).toEqual(first?.response)
})

test.each([
  { talk: 'groups', because: 'each says where they sit' },
  { talk: 'threads', because: 'each writes to their group' },
] as const)('a pretend class talks in $talk: $because', ({ talk }) => {
  const rehearsal = withPupils(new Rehearsal({ preset: 'lead', talk }))
  act(rehearsal)
  for (const stage of [on('when'), on('when', 'discussing')]) {
    rehearsal.move(stage)
    act(rehearsal)
  }
  for (const { id, table } of rehearsal.lesson.students.values()) {
    if (talk === 'groups') expect(table).not.toBeNull()
    else expect(linesAbout(rehearsal.lesson, 'when').filter(({ student }) => student === id)).toHaveLength(2)
  }
})

test('not all of a pretend class know the answer', () => {
  const rehearsal = new Rehearsal({ preset: 'own-pace' })
  for (let at = 0; at < 24; at += 1) rehearsal.join(`Pupil ${at}`)
  rehearsal.do(owner, { do: 'move', from: rehearsal.lesson.movedBy, stage: { at: 'own-pace' } })
  act(rehearsal)
  const marks = [...rehearsal.lesson.students.values()].map((student) => countedAnswer(student, 'when')?.mark)
  expect(new Set(marks)).toEqual(new Set([0, 1]))
})

test.each([
  { step: 'in the lobby', stage: null },
  { step: 'after the end', stage: { at: 'closed' } as const },
])('a pretend class has nothing to do $step', ({ stage }) => {
  const rehearsal = withPupils(new Rehearsal({ preset: 'lead' }))
  if (stage) rehearsal.do(owner, { do: 'move', from: rehearsal.lesson.movedBy, stage })
  expect(act(rehearsal)).toBe(0)
})
