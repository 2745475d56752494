import type { Request, Response } from 'express'

/** The process answers. Phones ask this too, to learn whether the connection is back. */
export const show = (_req: Request, res: Response): void => {
  res.set('Cache-Control', 'no-store').type('text/plain').send('ok\n')
}
