import type { Request, Response } from 'express'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import { PageError, statusOf } from '../../../web/errors.ts'
import { bodyOf, wantsJson } from '../../../web/form.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

/** A draft has no page of its own: it stands in its question's form. */
export const show = (req: Request, res: Response): void => res.redirect(303, req.path.replace(/\/draft\/?$/, ''))

/** Keeps what a student is writing; it is not handed in. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id: student } = currentStudent(res)
    const question = String(req.params.question)
    const result = await ask(parts, req, res, student, { do: 'draft', question, form: bodyOf(req) })
    if (isRefusal(result)) throw new PageError(statusOf(result), refusalIn(parts, result), null)
    const at = parts.clock.now().toISOString()
    const sentence = words.question.draftOf(words.times.clock(at))
    if (wantsJson(req)) res.json({ saved: { id: result[0]?.id ?? 'draft', at, sentence, go: null } })
    else res.redirect(303, req.path.replace(/\/draft\/?$/, ''))
  }
