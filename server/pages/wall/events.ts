import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { PageError } from '../../web/errors.ts'
import { teacherOf } from '../../web/teacher-session.ts'
import { words } from '../../words/en.ts'

/** The stream that tells the projected page that something has changed. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const lesson = await parts.store.open(String(req.params.lesson))
    if (!lesson) throw new PageError(404, words.frame.noLesson, null)
    const own = (await teacherOf(parts, req)) === lesson.owner
    await parts.live.open(lesson, { is: 'wall', own }, res)
  }
