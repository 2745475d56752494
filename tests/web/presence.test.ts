import { expect, test } from 'vitest'
import { Presence } from '../../server/web/presence.ts'
import { HandClock } from '../fixtures/hand-clock.ts'

function watched() {
  const clock = new HandClock()
  let changes = 0
  const presence = new Presence(clock, () => void (changes += 1))
  return { clock, presence, changes: () => changes }
}

test('between two pages nobody is lost, and the desk hears nothing', async () => {
  const { clock, presence, changes } = watched()
  presence.came('ada')
  presence.went('ada', clock.now())
  await clock.pass(2000)
  expect([...presence.here]).toEqual(['ada'])
  presence.came('ada')
  await clock.pass(10_000)
  expect([[...presence.here], presence.lost.size, changes()]).toEqual([['ada'], 0, 1])
})

test('after three seconds a phone is lost, since it went; it is found again when it comes back', async () => {
  const { clock, presence, changes } = watched()
  presence.came('ada')
  const went = clock.now()
  presence.went('ada', clock.now())
  await clock.pass(3000)
  expect([presence.here.size, presence.lost.get('ada')]).toEqual([0, went])
  presence.came('ada')
  expect([[...presence.here], presence.lost.size, changes()]).toEqual([['ada'], 0, 3])
})

test('of two open tabs one may go', async () => {
  const { clock, presence, changes } = watched()
  presence.came('ada')
  presence.came('ada')
  presence.went('ada', clock.now())
  await clock.pass(10_000)
  expect([[...presence.here], changes()]).toEqual([['ada'], 1])
})

test('when nobody looks any more, nothing is waited for', async () => {
  const { clock, presence, changes } = watched()
  presence.came('ada')
  presence.went('ada', clock.now())
  presence.end()
  await clock.pass(10_000)
  expect([presence.here.size, changes()]).toEqual([0, 1])
})

test('who opens pages and no stream is not lost: when a page was sent last is known', async () => {
  const { clock, presence, changes } = watched()
  presence.sends('cleo')
  const sent = clock.now()
  await clock.pass(60_000)
  expect([presence.sent.get('cleo'), presence.lost.size, presence.here.size, changes()]).toEqual([sent, 0, 0, 0])
})
