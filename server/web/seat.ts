import type { Request } from 'express'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { readCookie } from './cookies.ts'
import { PageError } from './errors.ts'
import { readStudentToken, seatHashes } from './student-token.ts'

/** The student whose seat in this lesson the asking browser holds; null when it holds none. */
export function seated(parts: Parts, req: Request, lesson: Lesson): Student | null {
  const token = readStudentToken(parts.teachers.now.key, readCookie(parts, req, 'student'))
  if (token === null) return null
  return lesson.students.get(lesson.seats.get(seatHashes(lesson.id, token).tokenHash) ?? '') ?? null
}

/** For a browser that never had a seat, and for one that lost it: left, gone on elsewhere, or taken out by the teacher. */
export const noSeat = ({ code }: Lesson): PageError =>
  new PageError(403, words.frame.noSeat, { href: `/join/${code}`, text: words.frame.joinAgain })
