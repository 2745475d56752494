import type { Request, Response } from 'express'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { readCookie, setCookie } from './cookies.ts'
import { PageError } from './errors.ts'
import { lessonByCode, readCode } from './lesson-by-code.ts'
import { newStudentToken, readStudentToken, seatHashes } from './student-token.ts'
import type { WrongCodes } from './wrong-codes.ts'

/** Somebody at a lesson's join address. */
export interface JoinVisit {
  lesson: Lesson
  /** Of this browser; made and set where it had none of this server's. */
  token: string
  /** Whom this browser is in the lesson already; null when nobody. */
  student: Student | null
}

/**
 * Finds the lesson of a join address. The browser gets its secret with the form already, so that a form sent twice
 * comes from one browser.
 * @returns null when no lesson has this code
 * @throws PageError when too many wrong codes are being tried
 */
export async function joinVisit(
  parts: Parts,
  wrongCodes: WrongCodes,
  req: Request,
  res: Response,
): Promise<JoinVisit | null> {
  const code = readCode(String(req.params.code))
  const found = await wrongCodes.check(req, async () =>
    code === null ? undefined : await lessonByCode(parts.store, code),
  )
  if (found === 'busy') throw new PageError(429, words.frame.slowDown, null)
  if (!found) return null
  const { key } = parts.teachers.now
  const known = readStudentToken(key, readCookie(parts, req, 'student'))
  const token = known ?? newStudentToken(key, parts.newId())
  if (known === null) setCookie(parts, res, 'student', token, cookieDays)
  const student = found.students.get(found.seats.get(seatHashes(found.id, token).tokenHash) ?? '') ?? null
  return { lesson: found, token, student }
}

/** A school year. */
const cookieDays = 365
