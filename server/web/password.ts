import { scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** Shortest password that is taken, in letters. Source: OWASP ASVS 5, 6.2 asks for 8; a class has time to guess. */
export const leastPassword = 10
/** Longest one: nobody types more, and hashing it would take long. */
export const mostPassword = 200

/** As dear as N=2^17 with p=1 at a quarter of the memory. Source: OWASP Password Storage Cheat Sheet, scrypt (2024). */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const bytes = 32

/** `scrypt$<N>$<r>$<p>$<salt>$<key>`, both in base64url: a hash made at another cost can still be checked. */
const shape = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,86})\$([\w-]{43})$/

/**
 * What is stored of a password. It takes a thread of the pool that saving needs too: one at a time.
 * @param salt at least 16 bytes drawn by chance
 */
export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  const { N, r, p } = cost
  const key = await derive(typed(password), salt, bytes, { N, r, p, maxmem: memory(N, r, p) })
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Is it the password that was hashed? False also where `hash` is none of ours. It takes as long as hashing. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const match = shape.exec(hash)
  if (!match) return false
  const [N, r, p] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const [salt, key] = [Buffer.from(match[4] ?? '', 'base64url'), Buffer.from(match[5] ?? '', 'base64url')]
  return timingSafeEqual(await derive(typed(password), salt, bytes, { N, r, p, maxmem: memory(N, r, p) }), key)
}

/** Keyboards write one letter in several ways. */
const typed = (password: string): string => password.normalize('NFKC')

/** What scrypt needs, and as much again: Node's own limit is below it. */
const memory = (N: number, r: number, p: number): number => 256 * r * (N + p)
