import { expect, test } from 'vitest'
import { countedAnswer } from '../../server/lesson/may.ts'
import { pretend as play } from '../../server/lesson/pretend.ts'
import { stepsOf } from '../../server/lesson/steps.ts'
import { owner, Rehearsal } from '../fixtures/lesson.ts'

const says = { essays: ['It eats mice.'], posts: ['Yes, they should.'], replies: ['Why?'] }

/** Everybody acts in turn until nobody has anything to do; every command has to be granted. @returns how many there were */
function act(rehearsal: Rehearsal): number {
  const acting = [...rehearsal.lesson.students.values()].filter((student) => {
    const command = play(rehearsal.lesson, student, rehearsal.given(student.id), says)
    if (command) rehearsal.do(student.id, command)
    return command !== null
  }).length
  if (rehearsal.log.length > 2000) throw new Error('a pretend student never comes to an end')
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
