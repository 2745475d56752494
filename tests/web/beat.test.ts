import { connect, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { HandClock } from '../fixtures/hand-clock.ts'
import { cookiesOf, listen, portOf } from '../fixtures/stream.ts'

/** Ada's and Ben's pages are open, on a clock that the test moves on. */
async function twoPhones() {
  const clock = new HandClock()
  const here = await school({ clock })
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  const answer = (who: typeof ada) => who.browser.post(`/lesson/${lesson.id}/here`).expect(204)
  const open = (who: typeof ada) => listen(here, `/lesson/${lesson.id}/events`, who.browser)
  const { live } = here.parts
  const names = (ids: Iterable<string>) => [...ids].map((id) => (id === ada.id ? 'Ada' : 'Ben')).sort()
  const state = () => ({ here: names(live.connected(lesson.id)), lost: names(live.lost(lesson.id).keys()) })
  return { clock, here, lesson, ada, ben, answer, open, live, state }
}

/** A phone's own socket, which can fall silent without a word, as out of the Wi-Fi. */
async function rawPhone(port: number, path: string, cookie: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`)
  await new Promise((here) => socket.once('data', here))
  return socket
}

describe('a phone that vanishes without a word', () => {
  test('is lost after half a minute, since it was heard last, and the one that answers is not', async () => {
    const { clock, here, lesson, ada, ben, answer, open, live, state } = await twoPhones()
    const path = `/lesson/${lesson.id}/events`
    const phone = await rawPhone(await portOf(here), path, cookiesOf(ada.browser).Cookie ?? '')
    const desk = await listen(here, `/teach/lesson/${lesson.id}/events`, here.teacher)
    await open(ben)
    await Promise.all([answer(ada), answer(ben)])
    const last = clock.now()
    // It reads no more, and closes nothing.
    phone.pause()
    for (let beat = 0; beat < 2; beat += 1) {
      await clock.pass(10_000)
      await answer(ben)
    }
    expect(state()).toEqual({ here: ['Ada', 'Ben'], lost: [] })
    await clock.pass(10_000)
    await expect.poll(() => live.count(lesson.id, 'student')).toBe(1)
    const told = desk.heard('desk')
    await clock.pass(3000)
    expect(state()).toEqual({ here: ['Ben'], lost: ['Ada'] })
    expect(live.lost(lesson.id).get(ada.id)).toEqual(last)
    await clock.pass(1000)
    await told
  })

  test('counts as here again as soon as it is back', async () => {
    const { clock, here, lesson, ada, answer, open, live, state } = await twoPhones()
    const phone = await open(ada)
    await listen(here, `/teach/lesson/${lesson.id}/events`, here.teacher)
    await answer(ada)
    await clock.pass(30_000)
    await phone.ended
    await expect.poll(() => live.count(lesson.id, 'student')).toBe(0)
    await clock.pass(3000)
    expect(state()).toEqual({ here: [], lost: ['Ada'] })
    await open(ada)
    expect(state()).toEqual({ here: ['Ada'], lost: [] })
  })
})

describe('who does not vanish', () => {
  test('a page that never answers a beat keeps its stream: an old script, or a network that lets no beacon through', async () => {
    const { clock, ada, open, state } = await twoPhones()
    await open(ada)
    await clock.pass(600_000)
    expect(state()).toEqual({ here: ['Ada'], lost: [] })
  })

  test.each([0, 1, 2])('a class whose teacher’s laptop slept while %i beats were not answered', async (unanswered) => {
    const { clock, ada, answer, open, state } = await twoPhones()
    await open(ada)
    await answer(ada)
    await clock.pass(10_000 * unanswered)
    clock.sleep(3_600_000)
    await clock.pass(19_999)
    expect(state()).toEqual({ here: ['Ada'], lost: [] })
    await answer(ada)
    await clock.pass(19_999)
    expect(state()).toEqual({ here: ['Ada'], lost: [] })
  })

  test('somebody with two tabs, of which one answers', async () => {
    const { clock, lesson, ada, answer, open, live } = await twoPhones()
    await open(ada)
    await open(ada)
    for (let beat = 0; beat < 6; beat += 1) {
      await answer(ada)
      await clock.pass(10_000)
    }
    expect(live.count(lesson.id, 'student')).toBe(2)
  })
})

test('each stream hears a beat when it opens, and every ten seconds how long until the next', async () => {
  const { clock, here, lesson, ada, answer, open } = await twoPhones()
  const streams = [await open(ada), await listen(here, `/wall/${lesson.id}/events`)]
  await answer(ada)
  await clock.pass(20_000)
  for (const stream of streams)
    await expect.poll(() => stream.text().split('event: beat\ndata: 10000\n\n')).toHaveLength(4)
})
