import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { PageError } from '../../web/errors.ts'
import { words } from '../../words/en.ts'

/** The stream that tells the projected page that something has changed. */
export const show =
  ({ live, store }: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const lesson = await store.open(String(req.params.lesson))
    if (!lesson) throw new PageError(404, words.frame.noLesson, null)
    await live.open(lesson, { is: 'wall' }, res)
  }
