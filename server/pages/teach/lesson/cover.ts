import type { Request, Response } from 'express'
import type { Lesson } from '../../../lesson/lesson.ts'
import type { Parts } from '../../../parts.ts'
import { clearCookie, readCookie, setCookie } from '../../../web/cookies.ts'
import { toDesk } from '../../../web/desk/to-desk.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import { currentLesson } from '../../../web/visit.ts'

/** "Only I can see this screen" was said in this browser, for this lesson. Another lesson begins covered again. */
export const isUncovered = (parts: Parts, req: Request, lesson: Lesson): boolean =>
  readCookie(parts, req, 'uncovered') === lesson.id

/** The button stands on the desk. */
export const show = toDesk

/** Covers or uncovers names and votes on this screen; nothing of it is kept in the lesson. */
export const create =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    if (fieldOf(bodyOf(req), 'cover') === 'off') setCookie(parts, res, 'uncovered', currentLesson(res).id, null)
    else clearCookie(parts, res, 'uncovered')
    toDesk(req, res)
  }
