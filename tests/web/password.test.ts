import { randomBytes, randomInt, scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { madeUpPassword } from '../../server/web/made-up-password.ts'
import { hashPassword, leastPassword, verifyPassword } from '../../server/web/password.ts'
import { hashToken } from '../../server/web/token.ts'

test('a password is known again by its hash, and no other one is', async () => {
  const hash = await hashPassword('owls at dusk', randomBytes(16))
  expect(await verifyPassword('owls at dusk', hash)).toBe(true)
  expect(await verifyPassword('owls at dawn', hash)).toBe(false)
  expect(await verifyPassword('', hash)).toBe(false)
})

test('nothing of the password stands in its hash, and two teachers with one password have two hashes', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => hashPassword('owls at dusk', randomBytes(16))))
  expect(first).not.toContain('owls')
  expect(first).not.toBe(second)
})

test('a password is the same from every keyboard', async () => {
  const hash = await hashPassword('Vögel in der Nacht', randomBytes(16))
  expect(await verifyPassword('Vo\u0308gel in der Nacht', hash)).toBe(true)
})

test('a hash tells its own cost, so that one of another version is still good', async () => {
  const salt = randomBytes(16)
  const key = scryptSync('owls at dusk', salt, 32, { N: 16384, r: 8, p: 1 })
  const older = `scrypt$16384$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
  expect(await verifyPassword('owls at dusk', older)).toBe(true)
  expect(await verifyPassword('owls at dawn', older)).toBe(false)
})

test.each(['', 'scrypt', 'scrypt$$$$$', 'owls at dusk', 'scrypt$32768$8$3$short$short'])(
  'what is no hash of ours fits no password: "%s"',
  async (hash) => expect(await verifyPassword('owls at dusk', hash)).toBe(false),
)

test('a made-up password is typed with small letters and hyphens, and is good enough for our own rule', () => {
  const made = Array.from({ length: 200 }, () => madeUpPassword(randomInt))
  for (const password of made)
    expect(password).toMatch(/^([bdfghjklmnrstvw][aeiou]){2}(-([bdfghjklmnrstvw][aeiou]){2}){4}$/)
  expect(new Set(made).size).toBe(made.length)
  expect(made[0]?.length).toBeGreaterThan(leastPassword)
})

test('a made-up password asks chance for at least 60 bits', () => {
  let bits = 0
  madeUpPassword((below) => {
    bits += Math.log2(below)
    return 0
  })
  expect(bits).toBeGreaterThan(60)
})

test('a token is stored as its SHA-256', () => {
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
