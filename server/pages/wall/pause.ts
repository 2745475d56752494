import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { setPause } from '../../web/pause.ts'
import { toWall } from '../../web/to-wall.ts'
import { currentLesson } from '../../web/visit.ts'

/** The button stands on the wall. */
export const show = toWall

/** "Eyes up" from the wall, and on again. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    await setPause(parts, req, res)
    res.redirect(303, `/wall/${currentLesson(res).id}`)
  }
