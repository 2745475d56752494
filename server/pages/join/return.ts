import type { Request, Response } from 'express'
import type { Lesson } from '../../lesson/lesson.ts'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { askLesson } from '../../web/ask.ts'
import { PageError } from '../../web/errors.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import { joinVisit } from '../../web/join-visit.ts'
import type { Page } from '../../web/page.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { plainPage } from '../../web/student-page.ts'
import { returnHash, seatHashes } from '../../web/student-token.ts'
import { defineView } from '../../web/view.ts'
import type { WrongCodes } from '../../web/wrong-codes.ts'
import { words } from '../../words/en.ts'
import { showCode } from '../home.ts'

interface ReturnPage {
  page: Page
  action: string
  formId: string
  claim: string
  typed: string
  problem: string | null
  says: typeof words.join
}
const returnView = defineView<ReturnPage>('join/return')

/** Where a student comes back with the code that their first device shows. */
export const show =
  (parts: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = await joinVisit(parts, wrongCodes, req, res)
    if (!visit) showCode(res.status(404), String(req.params.code), words.join.noCode)
    else if (visit.student) res.redirect(303, `/lesson/${visit.lesson.id}`)
    else showReturn(parts, res, visit.lesson, '', null)
  }

/** The seat goes on in this browser. */
export const create =
  (parts: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = await joinVisit(parts, wrongCodes, req, res)
    if (!visit) {
      showCode(res.status(404), String(req.params.code), words.join.noCode)
      return
    }
    const { lesson, token } = visit
    const typed = fieldOf(bodyOf(req), 'code')
    const command = { do: 'return', returned: returnHash(lesson.id, typed), ...seatHashes(lesson.id, token) } as const
    const back = await wrongCodes.check(req, async () => {
      const result = await askLesson(parts, lesson.id, req, 'program', command)
      return isRefusal(result) && result.refused === 'wrong-return-code' ? undefined : result
    })
    if (back === 'busy') throw new PageError(429, words.frame.slowDown, null)
    const result = back ?? ({ refused: 'wrong-return-code' } as const)
    if (isRefusal(result)) showReturn(parts, res.status(422), lesson, typed, refusalIn(parts, result))
    else res.redirect(303, `/lesson/${lesson.id}`)
  }

const showReturn = (parts: Parts, res: Response, lesson: Lesson, typed: string, problem: string | null): void =>
  returnView(res, {
    page: plainPage(words.join.returnOf(lesson.pin.title), { href: `/join/${lesson.code}`, text: words.join.back }),
    action: `/join/${lesson.code}/return`,
    formId: parts.newId(),
    claim: `/join/${lesson.code}/claim`,
    typed,
    problem,
    says: words.join,
  })
