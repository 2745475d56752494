import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { SeatHashes } from '../lesson/command.ts'

/**
 * The secret of a student's browser: a random word and this server's signature, so that a token somebody else put
 * there is known as foreign and replaced.
 * @param key of this server, see `TeachersStore`
 * @param word unguessable, at least 126 bits
 */
export const newStudentToken = (key: string, word: string): string => `${word}.${signatureOf(key, word)}`

/** The token in a cookie; null when this server did not make it. */
export function readStudentToken(key: string, cookie: string | undefined): string | null {
  const [word, signature, more] = (cookie ?? '').split('.')
  if (!word || !signature || more !== undefined) return null
  const right = Buffer.from(signatureOf(key, word))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right) ? `${word}.${signature}` : null
}

const signatureOf = (key: string, word: string): string =>
  createHmac('sha256', key).update(`student ${word}`).digest('base64url').slice(0, 22)

/** What a lesson keeps of a browser: hashes of its secret and of its return code, which differ from lesson to lesson. */
export const seatHashes = (lesson: string, token: string): SeatHashes => ({
  tokenHash: hash(`seat ${lesson} ${token}`),
  returnHash: returnHash(lesson, returnCode(lesson, token)),
})

/** Letters and digits that nobody confuses: no I, O, 0 and 1. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** The code by which a student goes on elsewhere: 8 of 32 letters, 40 bits, derived from the secret so that only its browser can show it. */
export function returnCode(lesson: string, token: string): string {
  const bytes = createHmac('sha256', token).update(`return ${lesson}`).digest()
  return Array.from(bytes.subarray(0, 8), (byte) => letters.charAt(byte & 31)).join('')
}

/** The same as it is shown, read aloud and written down: "ABCD EFGH". */
export const spokenCode = (lesson: string, token: string): string => returnCode(lesson, token).replace(/^(.{4})/, '$1 ')

/** A return code as typed: small letters, spaces and hyphens are forgiven. */
export const returnHash = (lesson: string, typed: string): string =>
  hash(
    `return ${lesson} ${typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')}`,
  )

const hash = (words: string): string => createHash('sha256').update(words).digest('base64url')
