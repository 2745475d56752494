import type { Request, Response } from 'express'
import type { Parts } from '../parts.ts'

/** The process answers and can look at its lessons. */
export const show =
  ({ store }: Parts) =>
  async (_req: Request, res: Response): Promise<void> => {
    await store.list()
    res.set('Cache-Control', 'no-store').type('text/plain').send('ready\n')
  }
