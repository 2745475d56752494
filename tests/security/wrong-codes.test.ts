import { expect, onTestFinished, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { hiddenFields } from '../fixtures/page-text.ts'
import { join } from './cast.ts'
import { wire } from './wire.ts'

/** A school whose waiting is counted instead of waited for: `minute` lets what waits go on, and the next minute begin. */
async function counted() {
  const here = await school()
  const net = await wire(here.app)
  onTestFinished(() => net.close())
  const waiting: (() => void)[] = []
  here.parts.clock.after = (milliseconds, act) => {
    // The store waits too, for longer.
    if (milliseconds === 1000) waiting.push(act)
    return () => undefined
  }
  here.at('2026-03-02T09:00:00.000Z')
  const lesson = await here.start()
  const goOn = () => {
    for (const act of waiting.splice(0)) act()
  }
  return { ...here, lesson, net, waiting, goOn }
}

/** The code of no lesson. */
const wrong = (at: number): string => String(900_000 + at)

/** A phone that joins, as a person does it: the code, the name. Resolves with how long that took, in milliseconds. */
async function joinsAs(nickname: string, { net, lesson, from }: { from?: string } & Pick<Counted, 'net' | 'lesson'>) {
  const since = performance.now()
  const at = from === undefined ? {} : { from }
  const found = await net.send('POST', '/', { body: { code: lesson.code }, ...at })
  const page = await net.send('GET', found.headers.location ?? '/nowhere', at)
  const cookie = page.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const body = { ...hiddenFields(page.body), nickname }
  const joined = await net.send('POST', `/join/${lesson.code}`, { cookie, body, ...at })
  expect(joined.headers.location, nickname).toBe(`/lesson/${lesson.id}`)
  return performance.now() - since
}
type Counted = Awaited<ReturnType<typeof counted>>

test('300 pupils of one address join within half a minute', async () => {
  const here = await counted()
  const since = performance.now()
  for (let at = 0; at < 300; at += 30)
    await Promise.all(Array.from({ length: 30 }, (_, one) => join(here.net, here.lesson, `Pupil ${at + one}`)))
  expect(performance.now() - since).toBeLessThan(30_000)
  expect((await here.lesson.state()).students.size).toBe(300)
  expect(here.waiting).toEqual([])
})

test('a class that mistypes is not slowed down: sixty wrong codes a minute are free', async () => {
  const { net, waiting, at } = await counted()
  for (const minute of ['09:01', '09:02']) {
    at(`2026-03-02T${minute}:00.000Z`)
    for (let one = 0; one < 60; one += 1)
      expect((await net.send('POST', '/', { body: { code: wrong(one) } })).status).toBe(422)
  }
  expect(waiting).toEqual([])
})

test('2,000 wrong codes in a minute wait each, and an honest pupil of the same address joins in under a second', async () => {
  const here = await counted()
  const { net, waiting, goOn } = here
  const statuses: number[] = []
  for (let second = 0; second < 60; second += 1) {
    const guesses = Array.from({ length: 34 }, async (_, one) => {
      statuses.push((await net.send('GET', `/join/${wrong(34 * second + one)}`)).status)
    })
    if (second % 10 === 5) {
      await expect.poll(() => waiting.length).toBe(34)
      expect(await joinsAs(`Pupil ${second}`, here)).toBeLessThan(1000)
    } else if (second > 2) await expect.poll(() => waiting.length).toBe(34)
    while (statuses.length < 34 * (second + 1)) {
      goOn()
      await new Promise((done) => setImmediate(done))
    }
    await Promise.all(guesses)
  }
  expect(statuses.length).toBe(34 * 60)
  expect(new Set(statuses)).toEqual(new Set([404]))
}, 40_000)

test('who guesses with hundreds of requests at once is told to wait, and the phones beside them still join', async () => {
  const here = await counted()
  const { net, waiting, goOn } = here
  for (let one = 0; one < 60; one += 1) await net.send('POST', '/', { body: { code: wrong(one) } })
  const guesses = Array.from({ length: 40 }, (_, one) => net.send('POST', '/', { body: { code: wrong(60 + one) } }))
  await expect.poll(() => waiting.length).toBe(40)
  const more = await Promise.all(
    Array.from({ length: 200 }, (_, one) => net.send('POST', '/', { body: { code: wrong(100 + one) } })),
  )
  expect(new Set(more.map(({ status }) => status))).toEqual(new Set([429]))
  expect(more[0]?.headers['retry-after']).toBe('2')
  expect(await joinsAs('Mia', { ...here, from: '127.0.0.2' })).toBeLessThan(1000)
  const mistyped = net.send('POST', '/', { body: { code: wrong(1) }, from: '127.0.0.3' })
  await expect.poll(() => waiting.length).toBe(41)
  goOn()
  expect((await mistyped).status).toBe(422)
  expect((await Promise.all(guesses)).every(({ status }) => status === 422)).toBe(true)
  expect(await joinsAs('Noor', here)).toBeLessThan(1000)
})

test('naming another address in a header is no way around it', async () => {
  const { net, waiting, goOn } = await counted()
  const guess = (one: number) => {
    const address = `10.0.${one >> 8}.${one & 255}`
    const headers = { 'X-Forwarded-For': address, Forwarded: `for=${address}`, 'X-Real-IP': address }
    return net.send('POST', '/', { headers, body: { code: wrong(one) } })
  }
  for (let one = 0; one < 60; one += 1) await guess(one)
  const guesses = Array.from({ length: 40 }, (_, one) => guess(100 + one))
  await expect.poll(() => waiting.length).toBe(40)
  expect((await guess(200)).status).toBe(429)
  goOn()
  await Promise.all(guesses)
})

test('wrong return codes wait in the same way', async () => {
  const { net, waiting, goOn, lesson } = await counted()
  const { cookie } = await join(net, lesson, 'Ada')
  const guess = (one: number) =>
    net.send('POST', `/join/${lesson.code}/return`, { cookie, body: { code: `AAAA${String(2222 + one)}` } })
  for (let one = 0; one < 60; one += 1) expect((await guess(one)).status).toBe(422)
  const next = guess(60)
  await expect.poll(() => waiting.length).toBe(1)
  goOn()
  expect((await next).status).toBe(422)
})
