import { expect, test } from 'vitest'
import type { Stage } from '../../server/lesson/stage.ts'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { letPretendClassIn } from '../../server/web/pretend-class.ts'
import { pretend as says } from '../../server/words/en/pretend.ts'
import { school } from '../fixtures/classroom.ts'
import { HandClock } from '../fixtures/hand-clock.ts'
import { on, type RehearsalStart } from '../fixtures/lesson.ts'
import { MemoryDisk } from '../../server/store/memory-disk.ts'
import { listen } from '../fixtures/stream.ts'

const minute = 60_000

/** A lesson with a pretend class that waits for the test's clock, and a way to look at its wall. */
async function pretendLesson(start: RehearsalStart = {}) {
  const clock = new HandClock()
  const here = await school({ disk: new MemoryDisk(), clock })
  const lesson = await here.start(start)
  await letPretendClassIn(here.parts, lesson.id)
  const look = () => listen(here, `/wall/${lesson.id}/events`)
  const go = async (stage: Stage, milliseconds = minute) => {
    await lesson.move(stage)
    await clock.pass(milliseconds)
  }
  const names = async () => [...(await lesson.state()).students.values()].map(({ nickname }) => nickname)
  return { ...here, clock, lesson, look, go, names }
}

const answered = ({ students }: Lesson, question: string, round: number) =>
  [...students.values()].filter(({ newest }) => newest.has(`${question} ${round}`)).length

test('while nobody looks, a pretend class does nothing at all', async () => {
  const { clock, lesson, look, names } = await pretendLesson()
  await clock.pass(10 * minute)
  expect(await names()).toEqual([])
  const wall = await look()
  await clock.pass(minute)
  expect((await names()).length).toBeGreaterThan(15)
  wall.hangUp()
  await wall.ended
  const { seq } = await lesson.state()
  await lesson.move({ at: 'reading' })
  await clock.pass(10 * minute)
  expect((await lesson.state()).seq).toBe(seq + 1)
})

test('they come within seconds, some only later, and all 24 in the end', async () => {
  const { clock, look, go, names } = await pretendLesson()
  await look()
  await clock.pass(10_000)
  expect(await names()).not.toContain('Samir')
  expect((await names()).length).toBeGreaterThan(15)
  await go({ at: 'reading' })
  for (const question of ['when', 'said', 'liked']) await go(on(question))
  expect((await names()).sort()).toEqual(says.names.toSorted())
})

test('they vote within a few seconds, and after talking more are right than before', async () => {
  const { lesson, look, go } = await pretendLesson()
  await look()
  await go({ at: 'reading' })
  const right = async (round: number) =>
    [...(await lesson.state()).students.values()].filter(({ newest }) => newest.get(`said ${round}`)?.mark === 1).length
  await go(on('said'))
  const before = await right(1)
  await go(on('said', 'discussing'))
  expect(answered(await lesson.state(), 'said', 2)).toBe(0)
  await go(on('said', 'voting', 2))
  expect(answered(await lesson.state(), 'said', 2)).toBeGreaterThan(15)
  expect(await right(2)).toBeGreaterThan(before)
})

test('where they talk at tables each names one, and whoever is there is told whom to talk with', async () => {
  const { lesson, look, go } = await pretendLesson({ talk: 'groups' })
  await look()
  await go({ at: 'reading' })
  await go(on('said'))
  await go(on('said', 'discussing'))
  const { students, groups } = await lesson.state()
  const tables = [...students.values()].filter(({ table }) => table !== null)
  expect(tables.length).toBeGreaterThan(15)
  expect(new Set(groups.get('said')?.flat())).toEqual(new Set(students.keys()))
  for (const { length } of groups.get('said') ?? []) expect(length).toBeGreaterThan(1)
})

test('where they write in threads they do so, in words that nobody takes for a pupil’s', async () => {
  const { lesson, look, go } = await pretendLesson({ talk: 'threads' })
  await look()
  await go({ at: 'reading' })
  await go(on('said'))
  await go(on('said', 'discussing'))
  const lines = [...(await lesson.state()).posts.values()]
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.every(({ question, text }) => question === 'said' && text.endsWith('(pretend)'))).toBe(true)
})

test('one never answers, one has no battery after a while, and some are away for a moment', async () => {
  const { lesson, look, go, clock, parts } = await pretendLesson()
  await look()
  await go({ at: 'reading' })
  const here = async () => {
    const connected = parts.live.connected(lesson.id)
    return [...(await lesson.state()).students.values()]
      .filter(({ id }) => connected.has(id))
      .map((one) => one.nickname)
  }
  const away = new Set<string>()
  for (const question of ['when', 'said', 'liked', 'face', 'why', 'when', 'said']) {
    await go(on(question), 10_000)
    for (let at = 0; at < 10; at += 1) {
      await clock.pass(5_000)
      const names = await here()
      for (const { nickname } of (await lesson.state()).students.values())
        if (!names.includes(nickname)) away.add(nickname)
    }
  }
  expect([...away].sort()).toEqual(expect.arrayContaining(['Femi', 'Nour', 'Quentin']))
  expect(await here()).not.toContain('Quentin')
  expect((await here()).length).toBeGreaterThan(18)
  const silent = [...(await lesson.state()).students.values()].filter(({ answers }) => answers.length === 0)
  expect(silent.map(({ nickname }) => nickname)).toContain('Yuki')
})

test('what could not be sent without a connection comes when it is back: late, where the vote is over', async () => {
  const { lesson, look, go, clock, parts } = await pretendLesson()
  await look()
  await clock.pass(minute)
  await go({ at: 'reading' })
  const late = async () =>
    [...(await lesson.state()).students.values()].filter((one) => one.late.size > 0).map(({ nickname }) => nickname)
  // Whoever loses the connection now and then has none from now on.
  parts.chance = () => 0
  await go(on('when'))
  parts.chance = (below) => below - 1
  await go(on('when', 'revealed'))
  expect((await late()).sort()).toEqual(['Femi', 'Nour'])
})

test('at their own pace the whole class comes, and anybody may join by the code', async () => {
  const { browser, clock, lesson, look, names } = await pretendLesson({ preset: 'own-pace', feedback: 'immediate' })
  await look()
  await clock.pass(5 * minute)
  expect((await names()).sort()).toEqual(says.names.toSorted())
  expect(answered(await lesson.state(), 'when', 1)).toBeGreaterThan(15)
  await browser().get(`/join/${lesson.code}`).expect(200)
})

test('somebody real who has taken the name of one keeps it, and is never acted for', async () => {
  const { clock, lesson, look, go, names } = await pretendLesson()
  const ada = await lesson.join('Amina')
  await look()
  await clock.pass(minute)
  await go({ at: 'reading' })
  await go(on('when'))
  expect((await names()).filter((name) => name === 'Amina')).toHaveLength(1)
  expect((await ada.state()).openedAt).toBeNull()
})

test('whoever stumbles once is told of and goes on; a lesson that ends in the middle of a step is no stumble', async () => {
  const { clock, lesson, look, names, parts, log } = await pretendLesson()
  await look()
  const { store } = parts
  const change = store.change.bind(store)
  store.change = () => Promise.reject(new Error('the disk is full'))
  await clock.pass(10_000)
  const stumbles = () => log.filter((line) => line.includes('stumbled')).length
  const before = stumbles()
  expect(before).toBeGreaterThan(15)
  store.change = async (id, decide) => change(id, decide)
  await clock.pass(minute)
  expect((await names()).length).toBeGreaterThan(15)
  store.change = async (id, decide) => {
    await store.remove(id)
    return change(id, decide)
  }
  await lesson.move({ at: 'reading' }).catch(() => undefined)
  await clock.pass(minute)
  expect(stumbles()).toBe(before)
  expect(parts.live.connected(lesson.id).size).toBe(0)
})

test('a lesson that cannot be read for a moment keeps nobody out: that is told, and they go on', async () => {
  const { clock, look, names, parts, log } = await pretendLesson()
  await look()
  const { store } = parts
  const open = store.open.bind(store)
  store.open = () => Promise.reject(new Error('the disk is slow'))
  await clock.pass(10_000)
  expect(log.filter((line) => line.includes('stumbled')).length).toBeGreaterThanOrEqual(24)
  store.open = open
  await clock.pass(minute)
  expect((await names()).length).toBeGreaterThan(15)
})

test('after the lesson is deleted nobody acts, and nothing is said of it', async () => {
  const { clock, lesson, look, parts, log } = await pretendLesson()
  await look()
  await clock.pass(minute)
  await parts.store.remove(lesson.id)
  await clock.pass(minute)
  expect(log.filter((line) => line.includes('stumbled'))).toEqual([])
  expect(parts.live.connected(lesson.id).size).toBe(0)
})
