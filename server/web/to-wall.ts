import type { Request, Response } from 'express'
import type { Parts } from '../parts.ts'
import { lessonThere } from './visit.ts'

/** What is sent from a wall has no page of its own: it stands on the wall. */
export const toWall =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> =>
    res.redirect(303, `/wall/${(await lessonThere(parts, req)).id}`)
