import type { Request, Response } from 'express'
import type { Parts } from '../parts.ts'
import { bodyOf, fieldOf } from '../web/form.ts'
import { lessonByCode, readCode } from '../web/lesson-by-code.ts'
import type { Page } from '../web/page.ts'
import { plainPage } from '../web/student-page.ts'
import { defineView } from '../web/view.ts'
import type { WrongCodes } from '../web/wrong-codes.ts'
import { words } from '../words/en.ts'

interface HomePage {
  page: Page
  typed: string
  problem: string | null
  says: typeof words.join
}
const homeView = defineView<HomePage>('home')

/** Where a class enters the code of its lesson. */
export const show = (_req: Request, res: Response): void => showCode(res, '', null)

/** A right code leads to the lesson's own join page. */
export const create =
  ({ store }: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const typed = fieldOf(bodyOf(req), 'code')
    const code = readCode(typed)
    const lesson = await wrongCodes.check(req, async () =>
      code === null ? undefined : await lessonByCode(store, code),
    )
    if (lesson === 'busy') showCode(res.status(429).set('Retry-After', '2'), typed, words.frame.slowDown)
    else if (!lesson) showCode(res.status(422), typed, words.join.noCode)
    else res.redirect(303, `/join/${lesson.code}`)
  }

/** The form for a code, also where an address names a code that no lesson has. */
export const showCode = (res: Response, typed: string, problem: string | null): void =>
  homeView(res, { page: plainPage(words.join.title), typed, problem, says: words.join })
