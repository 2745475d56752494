import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { toDesk } from '../../../web/desk/to-desk.ts'
import { setPause } from '../../../web/pause.ts'

/** The button stands on the desk. */
export const show = toDesk

/** "Eyes up" from the desk, and on again. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    await setPause(parts, req, res)
    toDesk(req, res)
  }
