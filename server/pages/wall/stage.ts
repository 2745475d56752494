import type { Request, Response } from 'express'
import { presses } from '../../lesson/press.ts'
import type { Parts } from '../../parts.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import type { JoinCodes } from '../../web/join-codes.ts'
import { moveLesson } from '../../web/move.ts'
import { toWall } from '../../web/to-wall.ts'
import { currentLesson } from '../../web/visit.ts'

/** The buttons stand on the wall. */
export const show = toWall

/** A press on the wall. What was refused, because the lesson had moved on meanwhile, shows the wall as it is now. */
export const create =
  (parts: Parts, codes: JoinCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const press = presses.find((one) => one === fieldOf(body, 'press'))
    if (press) await moveLesson(parts, codes, req, res, { do: 'press', from: fieldOf(body, 'from'), press })
    res.redirect(303, `/wall/${currentLesson(res).id}`)
  }
