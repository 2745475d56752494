import { request } from 'node:http'
import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { HandClock } from '../fixtures/hand-clock.ts'
import { portOf } from '../fixtures/stream.ts'

test('what a region costs that fetches itself again delays the next signal; other pages do not', async () => {
  const { start, parts } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const { movedBy } = await lesson.state()
  const counted: { id: string; milliseconds: number }[] = []
  parts.live.spent = (id, milliseconds) => void counted.push({ id, milliseconds })
  await ada.get('').expect(200)
  await ada.get(`/now?at=${movedBy}`).expect(200)
  expect(counted).toEqual([])
  await ada.get('').set('HX-Request', 'true').expect(200)
  await ada.get(`/now?at=${movedBy}`).set('HX-Request', 'true').expect(200)
  await expect.poll(() => counted.map(({ id }) => id)).toEqual([lesson.id, lesson.id])
  expect(counted.every(({ milliseconds }) => milliseconds >= 0)).toBe(true)
})

test('a stranger whose body comes in slowly costs the class nothing', async () => {
  const clock = new HandClock()
  const here = await school({ clock })
  const lesson = await here.start()
  const counted: number[] = []
  here.parts.live.spent = (_id, milliseconds) => void counted.push(milliseconds)
  const asked = request({
    ...{ host: '127.0.0.1', port: await portOf(here), path: `/wall/${lesson.id}`, method: 'GET' },
    headers: {
      'HX-Request': 'true',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': '8',
      // Its answer says that the request is here, and its body is waited for.
      Expect: '100-continue',
    },
  })
  const status = new Promise((answered) => asked.on('response', (reply) => answered(reply.resume().statusCode)))
  asked.flushHeaders()
  await new Promise<void>((here) => asked.on('continue', () => here()))
  await clock.pass(4_000)
  asked.end('a=1&b=2&')
  expect(await status).toBe(200)
  await expect.poll(() => counted).toEqual([0])
})
