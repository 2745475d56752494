import type { Request, Response } from 'express'
import type { Parts } from '../parts.ts'
import { clearCookie, readCookie, setCookie } from './cookies.ts'
import { isRefetch } from './form.ts'
import { hashToken } from './token.ts'

/** A session that is not used for so long is over: a school day, and a forgotten computer is not open the next. */
const idleMs = 12 * 60 * 60 * 1000
/** Being seen is written down at most so often. */
const seenMs = 10 * 60 * 1000

/** Id of the teacher who is signed in with this browser; null when none is. */
export async function teacherOf(parts: Parts, req: Request): Promise<string | null> {
  const token = readCookie(parts, req, 'teacher')
  if (token === undefined) return null
  const hash = hashToken(token)
  const session = parts.teachers.now.sessions.find((one) => one.hash === hash)
  const now = parts.clock.now()
  const quiet = session ? now.getTime() - Date.parse(session.seenAt) : Infinity
  if (!session || quiet > idleMs) return null
  // A page that looks for news by itself is nobody who is there.
  if (quiet > seenMs && !isRefetch(req)) {
    const seen = parts.teachers.change(({ sessions }) => {
      for (const one of sessions) if (one.hash === hash) one.seenAt = now.toISOString()
    })
    // A full disk must not keep the teacher out.
    await seen.catch(() => undefined)
  }
  return session.teacher
}

/** Begins a session in this browser; an older one of the same browser ends. */
export async function signIn(parts: Parts, req: Request, res: Response, teacher: string): Promise<void> {
  const [token, device] = [parts.newId(), parts.newId()]
  const before = readCookie(parts, req, 'teacher')
  const at = parts.clock.now().toISOString()
  const alive = (one: { seenAt: string }) => parts.clock.now().getTime() - Date.parse(one.seenAt) <= idleMs
  await parts.teachers.change((teachers) => {
    const old = before === undefined ? '' : hashToken(before)
    teachers.sessions = teachers.sessions.filter((one) => one.hash !== old && alive(one))
    teachers.sessions.push({ hash: hashToken(token), teacher, startedAt: at, seenAt: at })
    teachers.devices.push({ hash: hashToken(device), teacher, seenAt: at })
    teachers.devices = teachers.devices.slice(-mostDevices)
  })
  setCookie(parts, res, 'teacher', token, null)
  setCookie(parts, res, 'device', device, 365)
}

/** Browsers that signed in before and are remembered as such. */
const mostDevices = 20

/** Ends the session at the server too. */
export async function signOut(parts: Parts, req: Request, res: Response): Promise<void> {
  const token = readCookie(parts, req, 'teacher')
  if (token !== undefined) {
    const hash = hashToken(token)
    await parts.teachers.change((teachers) => {
      teachers.sessions = teachers.sessions.filter((one) => one.hash !== hash)
    })
  }
  clearCookie(parts, res, 'teacher')
}

/** What is stored of a browser that signed in as a teacher before; null for any other. */
export function knownDevice(parts: Parts, req: Request): string | null {
  const device = readCookie(parts, req, 'device')
  const hash = device === undefined ? '' : hashToken(device)
  return parts.teachers.now.devices.some((one) => one.hash === hash) ? hash : null
}
