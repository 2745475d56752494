import type { Request, Response } from 'express'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { backFrom, namedLate } from '../../../../web/desk/late-form.ts'
import { gone } from '../../../../web/desk/pupil.ts'
import { currentLesson, currentTeacher } from '../../../../web/visit.ts'

/** Nothing stands here: its buttons are on the page of all late answers, and on that of each. */
export const show = (_req: Request, res: Response): void =>
  res.redirect(303, `/teach/lesson/${currentLesson(res).id}/late`)

/** Leaves what the form names as it is: it counts for nothing, and waits no longer. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'decline-late', answers: namedLate(req) })
    if (isRefusal(result)) throw gone({ refused: 'no-late' }, currentLesson(res))
    res.redirect(303, backFrom(req, res))
  }
