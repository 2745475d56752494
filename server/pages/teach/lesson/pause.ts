import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { setPause } from '../../../web/pause.ts'
import { currentLesson } from '../../../web/visit.ts'

/** The button stands on the desk. */
export const show = (_req: Request, res: Response): void => res.redirect(303, `/teach/lesson/${currentLesson(res).id}`)

/** "Eyes up" from the desk, and on again. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    await setPause(parts, req, res)
    res.redirect(303, `/teach/lesson/${currentLesson(res).id}`)
  }
