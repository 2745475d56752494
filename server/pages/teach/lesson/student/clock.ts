import type { Request, Response } from 'express'
import type { Parts } from '../../../../parts.ts'
import { clockForm, setClock, type ClockForm } from '../../../../web/desk/clock.ts'
import { backToDesk, pupilOf } from '../../../../web/desk/pupil.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import type { Link, Page } from '../../../../web/page.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { words } from '../../../../words/en.ts'

interface PupilClockPage {
  page: Page
  action: string
  back: Link
  title: string
  form: ClockForm
  says: typeof words.clock
}
const clockView = defineView<PupilClockPage>('teach/lesson/student/clock')
const says = words.clock

/** More time for one pupil. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showClock(parts, req, res, null)

/** Gives it, or takes it back. Leads to where it was pressed: the desk or the pupil's page. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { student } = pupilOf(req, res)
    const sent = await setClock(parts, req, res, student.id)
    const { lesson, address } = pupilOf(req, res)
    if (sent) showClock(parts, req, res.status(422), sent)
    else res.redirect(303, fieldOf(bodyOf(req), 'at') === 'desk' ? backToDesk(lesson).href : address)
  }

function showClock(parts: Parts, req: Request, res: Response, sent: Parameters<typeof clockForm>[3]): void {
  const { lesson, student, address } = pupilOf(req, res)
  const title = says.titleFor(student.nickname)
  clockView(res, {
    page: lessonPage(lesson, title, 'other', false),
    action: `${address}/clock`,
    back: { href: address, text: says.backTo(student.nickname) },
    title,
    form: clockForm(parts, lesson, student, sent),
    says,
  })
}
