import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { currentLesson } from '../../../web/visit.ts'

/** The stream that tells an open desk that something has changed. */
export const show =
  ({ live }: Parts) =>
  async (_req: Request, res: Response): Promise<void> =>
    live.open(currentLesson(res), { is: 'desk' }, res)
