import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { setPause } from '../../web/pause.ts'
import { currentLesson, lessonThere } from '../../web/visit.ts'

/** The button stands on the wall. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> =>
    res.redirect(303, `/wall/${(await lessonThere(parts, req)).id}`)

/** "Eyes up" from the wall, and on again. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    await setPause(parts, req, res)
    res.redirect(303, `/wall/${currentLesson(res).id}`)
  }
