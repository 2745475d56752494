import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'

/** The stream that tells a student's open page what has changed. */
export const show =
  ({ live }: Parts) =>
  async (_req: Request, res: Response): Promise<void> =>
    live.open(currentLesson(res), { is: 'student', student: currentStudent(res).id }, res)
