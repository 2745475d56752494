import express from 'express'
import { expect, test } from 'vitest'
import { school, type School } from '../fixtures/classroom.ts'
import { HandClock } from '../fixtures/hand-clock.ts'
import { listen } from '../fixtures/stream.ts'

/** Streams of a pupil, the desk and the wall of a lesson, and how many watch it in the store. */
async function everybodyListens(here: School) {
  const watching = countWatchers(here)
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  const streams = [
    await listen(here, `/lesson/${lesson.id}/events`, ada.browser),
    await listen(here, `/teach/lesson/${lesson.id}/events`, here.teacher),
    await listen(here, `/wall/${lesson.id}/events`),
  ]
  return { lesson, ada, streams, watching }
}

function countWatchers({ parts }: School): () => number {
  const watch = parts.store.watch.bind(parts.store)
  let watching = 0
  parts.store.watch = (id, heard) => {
    const stop = watch(id, heard)
    watching += 1
    return () => {
      watching -= 1
      stop()
    }
  }
  return () => watching
}

const open = ({ parts }: School, lesson: string) =>
  (['student', 'desk', 'wall'] as const).map((is) => parts.live.count(lesson, is))

test('when a lesson is deleted its streams end, nothing goes on watching it, and each page is told so when it asks again', async () => {
  const here = await school()
  const { lesson, ada, streams, watching } = await everybodyListens(here)
  expect([open(here, lesson.id), watching()]).toEqual([[1, 1, 1], 1])
  await here.teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(303)
  await Promise.all(streams.map(({ ended }) => ended))
  await expect.poll(() => [open(here, lesson.id), watching()]).toEqual([[0, 0, 0], 0])
  for (const [browser, address] of [
    [ada.browser, `/lesson/${lesson.id}`],
    [here.teacher, `/teach/lesson/${lesson.id}`],
    [here.browser(), `/wall/${lesson.id}`],
  ] as const) {
    await browser.get(`${address}/events`).expect(404)
    const page = await browser.get(address).set('HX-Request', 'true').expect(404)
    expect(page.text).toContain('There is no lesson at this address. It may have been deleted.')
  }
  expect(watching()).toBe(0)
})

test('the streams of another lesson go on', async () => {
  const here = await school()
  const { lesson, streams, watching } = await everybodyListens(here)
  const other = await here.start({ code: '271828' })
  const wall = await listen(here, `/wall/${other.id}/events`)
  await here.parts.store.remove(lesson.id)
  await Promise.all(streams.map(({ ended }) => ended))
  await other.join('Ben')
  await wall.heard('wall')
  expect([open(here, other.id), watching()]).toEqual([[0, 0, 1], 1])
})

test('pages that go leave no watcher behind', async () => {
  const here = await school()
  const { lesson, streams, watching } = await everybodyListens(here)
  for (const { hangUp } of streams) hangUp()
  await expect.poll(() => [open(here, lesson.id), watching()]).toEqual([[0, 0, 0], 0])
})

test('a stream that is asked for in the moment of deleting ends too', async () => {
  const here = await school()
  const watching = countWatchers(here)
  const { id, state } = await here.start()
  const lesson = await state()
  await here.parts.store.remove(id)
  const app = express().get('/late', (_req, res) => here.parts.live.open(lesson, { is: 'wall', own: false }, res))
  const late = await listen({ ...here, app }, '/late')
  await late.ended
  await expect.poll(watching).toBe(0)
})

test('strangers who open one wall after another close their own, and never the one of its teacher', async () => {
  const here = await school()
  const lesson = await here.start()
  const own = await listen(here, `/wall/${lesson.id}/events`, here.teacher)
  const strangers = [await listen(here, `/wall/${lesson.id}/events`)]
  while (strangers.length < 14) strangers.push(await listen(here, `/wall/${lesson.id}/events`))
  await Promise.all(strangers.slice(0, 2).map(({ ended }) => ended))
  expect(here.parts.live.count(lesson.id, 'wall')).toBe(13)
  await lesson.join('Ada')
  await own.heard('wall')
})

test('however much the pages cost that fetch themselves again, the next signal comes within two seconds', async () => {
  const clock = new HandClock()
  const here = await school({ clock })
  const lesson = await here.start()
  const wall = await listen(here, `/wall/${lesson.id}/events`)
  here.parts.live.spent(lesson.id, 60_000)
  await lesson.join('Ada')
  await clock.pass(1_900)
  expect(wall.names()).toEqual([])
  await clock.pass(100)
  await wall.heard('wall')
})
