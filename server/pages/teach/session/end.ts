import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import type { Page } from '../../../web/page.ts'
import { plainPage } from '../../../web/student-page.ts'
import { signOut } from '../../../web/teacher-session.ts'
import { defineView } from '../../../web/view.ts'
import { words } from '../../../words/en.ts'

interface EndPage {
  page: Page
  action: string
  says: typeof words.session
}
const endView = defineView<EndPage>('teach/session/end')
const says = words.session

/** A link only asks: browsers fetch links ahead. */
export const show = (req: Request, res: Response): void =>
  endView(res, { page: plainPage(says.endTitle), action: req.path, says })

/** Ends the session here and at the server; harmless for somebody who is signed out. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    await signOut(parts, req, res)
    res.redirect(303, '/')
  }
