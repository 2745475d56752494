import { expect, test } from 'vitest'
import { PasswordGate } from '../../server/web/password-gate.ts'
import { HandClock } from '../fixtures/hand-clock.ts'

const second = 1000
const right = () => Promise.resolve('ms-okafor')
const wrong = () => Promise.resolve(undefined)

/** A gate, and passwords whose hashing the test ends by hand. */
function gateWith() {
  const clock = new HandClock()
  const hashing: (() => void)[] = []
  let hashed = 0
  const slow = async () => {
    hashed += 1
    await new Promise<void>((done) => hashing.push(done))
    return 'ms-okafor'
  }
  return { clock, gate: new PasswordGate(clock), slow, hashing, hashed: () => hashed }
}

/** Notes what a try ended with; the clock has to be moved for it to end. */
function noted<T>(trying: Promise<T>): { result: T | 'waiting' } {
  const note: { result: T | 'waiting' } = { result: 'waiting' }
  void trying.then((result) => (note.result = result))
  return note
}

test('whoever mistypes a few times waits for nothing', async () => {
  const { gate } = gateWith()
  for (let time = 0; time < 5; time += 1) expect(await gate.try(null, wrong)).toBeUndefined()
  const { gate: other } = gateWith()
  for (let time = 0; time < 4; time += 1) await other.try(null, wrong)
  expect(await other.try(null, right)).toBe('ms-okafor')
})

test('each wrong one after that makes the next wait longer, up to a quarter of a minute', async () => {
  const { clock, gate } = gateWith()
  for (let time = 0; time < 5; time += 1) await gate.try(null, wrong)
  for (const seconds of [1, 2, 4, 8, 15, 15, 15]) {
    const next = noted(gate.try(null, wrong))
    await clock.pass(seconds * second - 1)
    expect(next.result).toBe('waiting')
    await clock.pass(1)
    expect(next.result).toBeUndefined()
  }
})

test('nobody is ever locked out: after any number of wrong ones the right one is only late', async () => {
  const { clock, gate } = gateWith()
  for (let time = 0; time < 200; time += 1) {
    const next = noted(gate.try(null, wrong))
    await clock.pass(15 * second)
    expect(next.result).toBeUndefined()
  }
  const teacher = noted(gate.try(null, right))
  await clock.pass(15 * second)
  expect(teacher.result).toBe('ms-okafor')
})

test('after 1,000 wrong ones from elsewhere, and with more waiting, a browser that signed in before gets in at once', async () => {
  const { clock, gate } = gateWith()
  const tries = Array.from({ length: 1000 }, () => noted(gate.try(null, wrong)))
  for (let time = 0; time < 1000; time += 1) {
    tries.push(noted(gate.try(null, wrong)))
    await clock.pass(second)
  }
  expect(tries.filter(({ result }) => result === undefined).length).toBeGreaterThan(50)
  expect(tries.filter(({ result }) => result === 'busy').length).toBeGreaterThan(1000)
  const waiting = [gate, gate, gate].map((one) => noted(one.try(null, wrong)))
  expect(waiting.some(({ result }) => result === 'waiting')).toBe(true)
  expect(await gate.try('her laptop', right)).toBe('ms-okafor')
})

test('wrong ones in one known browser make no other known one wait', async () => {
  const { gate, clock } = gateWith()
  for (let time = 0; time < 6; time += 1) {
    const next = noted(gate.try('a pupil’s copy of the cookie', wrong))
    await clock.pass(15 * second)
    expect(next.result).toBeUndefined()
  }
  expect(await gate.try('her laptop', right)).toBe('ms-okafor')
})

test('the right password ends the waiting of its side', async () => {
  const { clock, gate } = gateWith()
  for (let time = 0; time < 5; time += 1) await gate.try(null, wrong)
  const teacher = noted(gate.try(null, right))
  await clock.pass(second)
  expect(teacher.result).toBe('ms-okafor')
  expect(await gate.try(null, wrong)).toBeUndefined()
})

test('half an hour without a wrong one forgets them; a clock that is set back makes nobody wait', async () => {
  const { clock, gate } = gateWith()
  for (let time = 0; time < 5; time += 1) await gate.try(null, wrong)
  await clock.pass(30 * 60 * second + 1)
  expect(await gate.try(null, wrong)).toBeUndefined()
  expect(await gate.try(null, right)).toBe('ms-okafor')
})

test('one password is hashed at a time, whoever asks, and at most five wait', async () => {
  const { clock, gate, slow, hashing, hashed } = gateWith()
  const tries = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((device) => noted(gate.try(device, slow)))
  await clock.pass(0)
  expect(hashed()).toBe(1)
  expect(tries.map(({ result }) => result)).toEqual([...Array<string>(5).fill('waiting'), 'busy', 'busy'])
  for (const ended of [1, 2, 3, 4, 5]) {
    hashing[ended - 1]?.()
    await clock.pass(0)
    expect(hashed()).toBe(Math.min(5, ended + 1))
  }
  expect(tries.map(({ result }) => result).slice(0, 5)).toEqual(Array<string>(5).fill('ms-okafor'))
})

test('of the five places two are kept for browsers that signed in before', async () => {
  const { clock, gate, slow } = gateWith()
  const strangers = Array.from({ length: 10 }, () => noted(gate.try(null, slow)))
  const own = ['her laptop', 'her phone'].map((device) => noted(gate.try(device, slow)))
  await clock.pass(0)
  expect(strangers.filter(({ result }) => result === 'busy').length).toBe(7)
  expect(own.map(({ result }) => result)).toEqual(['waiting', 'waiting'])
})

test('a look that fails lets the next one in', async () => {
  const { gate } = gateWith()
  const broken = () => Promise.reject(new Error('no memory'))
  await expect(gate.try(null, broken)).rejects.toThrow('no memory')
  expect(await gate.try(null, right)).toBe('ms-okafor')
})
