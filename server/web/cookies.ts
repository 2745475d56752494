import { createHash } from 'node:crypto'
import { parseCookie } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'
import type { Parts } from '../parts.ts'

/**
 * What a cookie holds: the secret of a student's browser, a teacher's session, that a teacher signed in here before, the
 * lesson whose desk shows names and votes on this screen, or how somebody without a class wants to read.
 */
export type Cookie = 'student' | 'teacher' | 'device' | 'uncovered' | 'reading'

/** Cookies ignore ports, so the name says which server; on https the `__Host-` prefix keeps other hosts from planting one. */
function nameOf(parts: Parts, cookie: Cookie): string {
  return `${isHttps(parts) ? '__Host-' : ''}readout-${cookie}-${serverOf(parts.teachers.now.key)}`
}

const servers = new Map<string, string>()

/** Each request asks for it several times, and a server keeps its key. */
function serverOf(key: string): string {
  const known = servers.get(key)
  if (known !== undefined) return known
  const server = createHash('sha256').update(key).digest('hex').slice(0, 8)
  servers.set(key, server)
  return server
}

/** Behind a proxy the school's own address tells; without one Readout speaks plain http. */
const isHttps = ({ site }: Parts): boolean => site.publicUrl?.protocol === 'https:'

const options = (parts: Parts): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isHttps(parts),
})

export const readCookie = (parts: Parts, req: Request, cookie: Cookie): string | undefined =>
  parseCookie(req.headers.cookie ?? '')[nameOf(parts, cookie)]

/** @param days it stays after the browser is closed; null ends with the browser */
export function setCookie(parts: Parts, res: Response, cookie: Cookie, value: string, days: number | null): void {
  const maxAge = days === null ? {} : { maxAge: days * 24 * 60 * 60 * 1000 }
  res.cookie(nameOf(parts, cookie), value, { ...options(parts), ...maxAge })
}

export function clearCookie(parts: Parts, res: Response, cookie: Cookie): void {
  res.clearCookie(nameOf(parts, cookie), options(parts))
}
