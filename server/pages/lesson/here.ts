import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'

/** A sign of life has no page of its own. */
export const show = (req: Request, res: Response): void => res.redirect(303, req.path.replace(/\/here\/?$/, ''))

/** An open page answers a beat of its stream, see `Live`. Nothing is kept. */
export const create =
  ({ live }: Parts) =>
  (_req: Request, res: Response): void => {
    live.answered(currentLesson(res).id, currentStudent(res).id)
    res.status(204).end()
  }
