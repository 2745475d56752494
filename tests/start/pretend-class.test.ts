import { expect, test } from 'vitest'
import { live, startPretend } from '../../server/start/pretend-class.ts'
import { pretend as says } from '../../server/words/en/pretend.ts'
import { school } from '../fixtures/classroom.ts'
import { HandClock } from '../fixtures/hand-clock.ts'
import { MemoryDisk } from '../fixtures/memory-disk.ts'

const settings = {
  preset: 'own-pace',
  feedback: 'immediate',
  opens: null,
  closes: null,
  before: null,
  talk: 'neighbour',
  capacity: 300,
} as const

/** A school whose pretend pupils wait for the test's clock, with one lesson of theirs. */
async function pretendSchool(kind: Parameters<typeof startPretend>[1]['settings'] = settings) {
  const here = await school({ disk: new MemoryDisk() })
  const clock = new HandClock()
  const parts = { ...here.parts, clock }
  const lesson = await startPretend(parts, { quiz: 'lighthouse', owner: here.teacherId, settings: kind, roll: null })
  return { ...here, clock, parts, lesson }
}

test('a pretend class works by itself, in a lesson that anybody may join by its code', async () => {
  const { browser, clock, parts, lesson } = await pretendSchool()
  const answers = async () => (await parts.store.list())[0]?.answers ?? 0
  await live(parts, lesson.id)
  expect(await answers()).toBe(0)
  await clock.pass(60_000)
  expect(await answers()).toBeGreaterThan(0)
  await browser().get(`/join/${lesson.code}`).expect(200)
})

test('its last pupil only sits there: a class has one', async () => {
  const { clock, parts, lesson } = await pretendSchool()
  await live(parts, lesson.id)
  await clock.pass(600_000)
  const students = [...((await parts.store.open(lesson.id))?.students.values() ?? [])]
  expect(students.filter(({ answers }) => answers.length === 0).map(({ nickname }) => nickname)).toEqual([
    says.names.at(-1),
  ])
})

test('nobody acts before the teacher begins, nor after the lesson is deleted', async () => {
  const { clock, parts, lesson, log } = await pretendSchool({ ...settings, preset: 'lead', feedback: 'after-close' })
  const before = (await parts.store.open(lesson.id))?.seq
  await live(parts, lesson.id)
  await clock.pass(60_000)
  expect((await parts.store.open(lesson.id))?.seq).toBe(before)
  await parts.store.remove(lesson.id)
  await clock.pass(60_000)
  expect(log.filter((line) => line.includes('stumbled'))).toEqual([])
})
