import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { PageError } from '../../../web/errors.ts'
import { nextPage } from '../../../web/next-page.ts'
import type { Page } from '../../../web/page.ts'
import { plainPage } from '../../../web/student-page.ts'
import { signIn } from '../../../web/teacher-session.ts'
import { hashToken } from '../../../web/token.ts'
import { defineView } from '../../../web/view.ts'
import { words } from '../../../words/en.ts'

interface LinkPage {
  page: Page
  action: string
  says: typeof words.session
}
const linkView = defineView<LinkPage>('teach/session/link')
const says = words.session

/** A one-time link shows a button and is not used up by being looked at: messengers and browsers fetch links ahead. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    if (teacherBehind(parts, req) === undefined) throw over()
    linkView(res, { page: plainPage(says.linkTitle), action: req.originalUrl, says })
  }

/** Uses the link up and signs this browser in; `?next=` is the page that it leads to. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const hash = hashToken(String(req.params.link))
    const now = parts.clock.now().toISOString()
    const used = await parts.teachers.change((teachers) => {
      const link = teachers.links.find((one) => one.hash === hash && one.until > now)
      teachers.links = teachers.links.filter((one) => one !== link && one.until > now)
      return link
    })
    if (used === undefined) throw over()
    await signIn(parts, req, res, used.teacher)
    res.redirect(303, nextPage(typeof req.query.next === 'string' ? req.query.next : ''))
  }

function teacherBehind(parts: Parts, req: Request): string | undefined {
  const hash = hashToken(String(req.params.link))
  const now = parts.clock.now().toISOString()
  return parts.teachers.now.links.find((one) => one.hash === hash && one.until > now)?.teacher
}

const over = () => new PageError(403, says.linkOver, { href: '/teach/session', text: words.frame.signIn })
