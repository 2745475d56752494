import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'
import { NoLesson } from '../store/lesson-store.ts'
import { usualReading, type Reading } from '../store/reading.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import { bodyOf, fieldOf, isRefetch } from './form.ts'
import { readingOf } from './reading.ts'
import { noSeat, seated } from './seat.ts'
import { teacherOf } from './teacher-session.ts'

/** Who has come, and to which lesson. */
interface Visit {
  lesson: Lesson | null
  student: Student | null
  /** How the student wants to read. */
  reading: Reading
  teacher: string | null
}

const visit = (res: Response): Visit =>
  (res.locals.visit ?? { lesson: null, student: null, reading: usualReading, teacher: null }) as Visit

/** The lesson of this address. Live: read it before the next `await`. */
export function currentLesson(res: Response): Lesson {
  const { lesson } = visit(res)
  if (!lesson) throw new Error('this address has no lesson')
  return lesson
}

/** Whether there is no lesson at this address any more. */
export const isGone = (res: Response): boolean => visit(res).lesson === null

/** The student whose browser asks. Live, like the lesson. */
export function currentStudent(res: Response): Student {
  const { student } = visit(res)
  if (!student) throw new Error('this address is not for students')
  return student
}

/** How the student who asks wants to read. */
export const currentReading = (res: Response): Reading => visit(res).reading

/** Id of the teacher who asks. */
export function currentTeacher(res: Response): string {
  const { teacher } = visit(res)
  if (teacher === null) throw new Error('this address is not for teachers')
  return teacher
}

/** Student forms: 2,000 Chinese characters are 18 kB in a form. */
const smallForm = express.urlencoded({ extended: false, limit: '128kb' })
/** A teacher pastes whole articles. */
const largeForm = express.urlencoded({ extended: false, limit: '2mb' })

/**
 * After something was asked of the lesson: its newest state.
 * @throws PageError when the student was taken out meanwhile
 * @throws NoLesson when the lesson was deleted meanwhile
 */
export async function renew(parts: Parts, res: Response, id: string): Promise<void> {
  const lesson = await parts.store.open(id)
  if (!lesson) throw new NoLesson(id)
  const before = visit(res)
  const student = lesson.students.get(before.student?.id ?? '') ?? null
  if (before.student && !student) throw noSeat(lesson)
  res.locals.visit = { ...before, lesson, student } satisfies Visit
}

/** Who may enter: the second column of `routes.ts`. Bodies are read only after it is known who sends them. */
export function entrances(parts: Parts) {
  return {
    anyone: [fresh, smallForm, timed(parts)],
    student: [fresh, studentOnly(parts), smallForm, samePerson, timed(parts)],
    teacher: [fresh, teacherOnly(parts), lessonIsThere, largeForm, timed(parts)],
    /** The lesson may be deleted already, see {@link isGone}: for what is harmless when it is asked for again. */
    teacherAgain: [fresh, teacherOnly(parts), largeForm],
  } satisfies Record<string, RequestHandler[]>
}

/** Pages show who is there and what is on: no copy of them is kept. */
const fresh = (_req: Request, res: Response, next: NextFunction): void => {
  res.set('Cache-Control', 'no-store')
  next()
}

/** What regions cost that fetch themselves again delays the lesson's next signal, see `Live`; how slowly a body comes in is no cost. */
const timed =
  ({ clock, live }: Parts): RequestHandler =>
  (req, res, next) => {
    const began = clock.now().getTime()
    if (isRefetch(req)) res.once('finish', () => live.spent(String(req.params.lesson), clock.now().getTime() - began))
    next()
  }

/** The lesson that an address names. @throws PageError 404, with the way to enter a code */
export async function lessonThere({ store }: Parts, req: Request): Promise<Lesson> {
  const lesson = await store.open(String(req.params.lesson))
  if (!lesson) throw new PageError(404, words.frame.noLesson, { href: '/', text: words.frame.enterCode })
  return lesson
}

const studentOnly =
  (parts: Parts): RequestHandler =>
  async (req, res, next) => {
    const lesson = await lessonThere(parts, req)
    const student = seated(parts, req, lesson)
    if (!student) throw noSeat(lesson)
    const reading = readingOf(parts, req, lesson, student)
    res.locals.visit = { lesson, student, reading, teacher: null } satisfies Visit
    if (req.accepts(['json', 'html']) === 'html' && !isRefetch(req)) parts.live.sends(lesson.id, student.id)
    next()
  }

/** A page that was left open by somebody else, before this browser's seat changed hands, sends nothing in the new one's name. */
const samePerson: RequestHandler = (req, res, next) => {
  const from = fieldOf(bodyOf(req), 'student')
  const lesson = { href: `/lesson/${currentLesson(res).id}`, text: words.lesson.openLesson }
  if (from !== '' && from !== currentStudent(res).id) throw new PageError(403, words.frame.otherStudent, lesson)
  next()
}

const teacherOnly =
  (parts: Parts): RequestHandler =>
  async (req, res, next) => {
    const teacher = await teacherOf(parts, req)
    if (teacher === null) {
      if (req.method !== 'GET')
        throw new PageError(403, words.frame.signedOut, { href: '/teach/session', text: words.frame.signIn })
      const wish = req.path === '/teach' ? '' : `?next=${encodeURIComponent(req.originalUrl)}`
      res.redirect(303, `/teach/session${wish}`)
      return
    }
    const lesson =
      req.params.lesson === undefined ? null : ((await parts.store.open(String(req.params.lesson))) ?? null)
    if (lesson === null && (await parts.store.damaged()).some(({ id }) => id === req.params.lesson)) {
      res.redirect(303, `/teach/damaged/${String(req.params.lesson)}`)
      return
    }
    if (lesson && lesson.owner !== teacher) throw noLesson()
    res.locals.visit = { lesson, student: null, reading: usualReading, teacher } satisfies Visit
    next()
  }

const lessonIsThere: RequestHandler = (req, res, next) => {
  if (req.params.lesson !== undefined && isGone(res)) throw noLesson()
  next()
}

/** For a teacher at an address of a lesson that is deleted, never was, or is somebody else's. */
export const noLesson = (): PageError =>
  new PageError(404, words.frame.noLesson, { href: '/teach', text: words.frame.allLessons })
