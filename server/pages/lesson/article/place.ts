import type { Request, Response } from 'express'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import { PageError, statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { currentStudent } from '../../../web/visit.ts'

/** A place has no page of its own: the text leads to it. */
export const show = (req: Request, res: Response): void => res.redirect(303, articleOf(req))

/** Keeps where a student is reading; `static/page/place` sends it. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const block = fieldOf(bodyOf(req), 'block')
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'keep-place', block })
    if (isRefusal(result)) throw new PageError(statusOf(result), refusalIn(parts, result), null)
    res.redirect(303, articleOf(req))
  }

const articleOf = ({ path }: Request): string => path.replace(/\/place\/?$/, '')
