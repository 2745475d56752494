import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graceSeconds, later } from '../../server/lesson/clock.ts'
import type { Command } from '../../server/lesson/command.ts'
import type { Entry } from '../../server/lesson/entry.ts'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { presses } from '../../server/lesson/press.ts'
import { isRefusal } from '../../server/lesson/refusal.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import { isLed, nextStep } from '../../server/lesson/steps.ts'
import { on, owner, Rehearsal } from '../fixtures/lesson.ts'
import { attempts, play, starts } from '../fixtures/random-lesson.ts'

/** Something that a desk, a clicker or the wall sends, with the newest move that it knows. */
const pressed: fc.Arbitrary<(from: string) => Command> = fc.oneof(
  fc.constantFrom(...presses).map((press) => (from: string) => ({ do: 'press', from, press }) as const),
  fc
    .constantFrom<Stage>(
      { at: 'reading' },
      { at: 'closed' },
      { at: 'own-pace' },
      on('when'),
      on('said'),
      on('when', 'revealed'),
    )
    .map((stage) => (from: string) => ({ do: 'move', from, stage }) as const),
)

/** A lesson in which random things have happened. */
const anyLesson = fc.tuple(starts, attempts).map(([start, tries]) => play(new Rehearsal(start), tries))

test('of two that press at once, whatever they press, at most one moves the class, and then the other is told', () => {
  let moved = 0
  fc.assert(
    fc.property(anyLesson, pressed, pressed, (rehearsal, one, other) => {
      const { movedBy: from, moves } = rehearsal.lesson
      const before = moves.length
      const [first, second] = [one, other].map((press) => rehearsal.ask(owner, press(from)))
      const steps = rehearsal.lesson.moves.length - before
      expect(steps).toBeLessThanOrEqual(1)
      if (first && !isRefusal(first) && first.length > 0) {
        moved += 1
        expect(second).toEqual({ refused: 'moved-meanwhile' })
      }
    }),
    { numRuns: 200 },
  )
  expect(moved).toBeGreaterThan(50)
})

test('every move names the one before it: the class has been on one way, which everybody can read', () => {
  fc.assert(
    fc.property(anyLesson, ({ log, lesson }) => {
      const moved = log.filter((entry) => entry.kind === 'started' || entry.kind === 'moved')
      for (const [at, entry] of moved.entries()) if (entry.kind === 'moved') expect(entry.from).toBe(moved[at - 1]?.id)
      expect(lesson.movedBy).toBe(moved.at(-1)?.id)
      expect(lesson.moves).toHaveLength(moved.length)
    }),
    { numRuns: 150 },
  )
})

/** Plays random lessons and hands over what each attempt added, with the lesson as it was before. */
function eachStep(
  look: (entry: Entry, before: Pick<Lesson, 'revealed' | 'pausedAt' | 'clock'>, after: Rehearsal) => void,
) {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const rehearsal = new Rehearsal(start)
      const now = () => ({ ...rehearsal.lesson, revealed: new Set(rehearsal.lesson.revealed) })
      let before = now()
      play(rehearsal, tries, (_by, _command, decided) => {
        if (!isRefusal(decided)) for (const entry of decided) look(entry, before, rehearsal)
        before = now()
      })
    }),
    { numRuns: 200 },
  )
}

test('what covers the phones, and the time of a step, end with the next move', () => {
  let ended = 0
  eachStep((entry, before, { lesson }) => {
    if (entry.kind !== 'moved') return
    if (before.pausedAt !== null || before.clock !== null) ended += 1
    expect([lesson.pausedAt, lesson.clock]).toEqual([null, null])
    expect([...lesson.students.values()].filter(({ clock }) => clock !== null)).toEqual([])
  })
  expect(ended).toBeGreaterThan(10)
})

test('an answer counts until its time and its grace are over, and not a moment longer, for all and for one', () => {
  const seconds = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.nat(3),
      fc.array(seconds, { maxLength: 20 }),
      (minutes, more, at) => {
        const rehearsal = new Rehearsal()
        const [ada, ben] = [rehearsal.join('Ada'), rehearsal.join('Ben')]
        const { movedBy: from } = rehearsal.move(on('when')).lesson
        rehearsal.do(owner, { do: 'time', from, student: null, limit: { minutes } })
        if (more > 0) rehearsal.do(owner, { do: 'time', from, student: ben, limit: { more } })
        const began = rehearsal.now
        for (const [turn, second] of at.sort((a, b) => a - b).entries()) {
          rehearsal.now = later(began, second)
          // What comes later is kept for the teacher, and counts for nothing.
          const kinds = (student: string) => {
            const decided = rehearsal.answer(student, 'when', turn % 2 ? 'dusk' : 'noon')
            return isRefusal(decided) ? [decided.refused] : decided.map(({ kind }) => kind)
          }
          expect(kinds(ada)).toEqual([second <= minutes * 60 + graceSeconds ? 'answered' : 'late'])
          expect(kinds(ben)).toEqual([second <= (minutes + more) * 60 + graceSeconds ? 'answered' : 'late'])
        }
      },
    ),
  )
})

test('whatever happened, the next step can be gone to, and next alone ends a led lesson with every answer shown that was voted on', () => {
  let shown = 0
  fc.assert(
    fc.property(anyLesson, (rehearsal) => {
      const { lesson } = rehearsal
      const goesOn = isLed(lesson) && lesson.stage.at !== 'closed'
      for (let step = 0; nextStep(lesson); step += 1) {
        rehearsal.next()
        expect(step).toBeLessThan(30)
      }
      expect(lesson.stage).toEqual({ at: 'closed' })
      if (!goesOn) return
      const voted = lesson.moves.flatMap(({ stage }) =>
        stage.at === 'question' && stage.phase === 'voting' ? [stage.question] : [],
      )
      shown += voted.length
      expect(voted.filter((question) => !lesson.revealed.has(question))).toEqual([])
    }),
    { numRuns: 200 },
  )
  expect(shown).toBeGreaterThan(100)
})

test('going back shows nothing for the first time', () => {
  let back = 0
  fc.assert(
    fc.property(anyLesson, (rehearsal) => {
      const { lesson } = rehearsal
      const shown = [...lesson.revealed]
      for (let step = 0; step < 30; step += 1) {
        const decided = rehearsal.ask(owner, { do: 'press', from: lesson.movedBy, press: 'back' })
        if (isRefusal(decided) || decided.length === 0) break
        back += 1
      }
      expect([...lesson.revealed]).toEqual(shown)
    }),
    { numRuns: 150 },
  )
  expect(back).toBeGreaterThan(100)
})

test('a refusal changes nothing, and neither does what is asked a second time with the same form', () => {
  fc.assert(
    fc.property(anyLesson, pressed, (rehearsal, press) => {
      const { lesson, log } = rehearsal
      const command = press(lesson.movedBy)
      rehearsal.ask(owner, command, 'a-form.a-digest')
      const [after, entries] = [structuredClone(lesson), log.length]
      expect(rehearsal.ask(owner, command, 'a-form.a-digest')).toSatisfy(
        (decided: ReturnType<Rehearsal['ask']>) => isRefusal(decided) || decided.length === 0,
      )
      expect(isRefusal(rehearsal.ask(owner, press('an older move')))).toBe(true)
      expect(isRefusal(rehearsal.ask('nobody', command))).toBe(true)
      expect(lesson).toEqual(after)
      expect(log).toHaveLength(entries)
    }),
    { numRuns: 60 },
  )
})
