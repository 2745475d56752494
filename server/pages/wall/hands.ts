import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { countHands } from '../../web/hands-form.ts'
import { toWall } from '../../web/to-wall.ts'
import { currentLesson } from '../../web/visit.ts'
import { showWall } from '../wall.ts'

/** The fields stand on the wall. */
export const show = toWall

/** Raised hands, counted by the teacher at the wall, in plain sight; the wall then has their sum. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const sent = await countHands(parts, req, res)
    if (sent) await showWall(parts, req, res.status(422), currentLesson(res), sent)
    else res.redirect(303, `/wall/${currentLesson(res).id}`)
  }
