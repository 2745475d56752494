import type { Request, Response } from 'express'
import { currentLesson } from '../visit.ts'

/** Leads to the desk: what was sent has been done, or its button stands there. */
export const toDesk = (_req: Request, res: Response): void =>
  res.redirect(303, `/teach/lesson/${currentLesson(res).id}`)
