import type { Request, Response } from 'express'
import { deadlineOf } from '../../../../lesson/may.ts'
import { isLed } from '../../../../lesson/steps.ts'
import type { Parts } from '../../../../parts.ts'
import { deadlineForm, setDeadline, type DeadlineForm } from '../../../../web/desk/deadline.ts'
import { pupilOf } from '../../../../web/desk/pupil.ts'
import type { Page } from '../../../../web/page.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { words } from '../../../../words/en.ts'

interface PupilDeadlinePage {
  page: Page
  action: string
  back: string
  title: string
  form: DeadlineForm
  says: typeof words.desk
}
const deadlineView = defineView<PupilDeadlinePage>('teach/lesson/student/deadline')
const says = words.desk

/** A later closing time for one pupil. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showDeadline(parts, req, res, null)

/** Gives it, or takes it back. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { lesson, student } = pupilOf(req, res)
    const sent = await setDeadline(parts, req, res, { student: student.id, closes: deadlineOf(lesson, student) })
    if (sent) showDeadline(parts, req, res.status(422), sent)
    else res.redirect(303, pupilOf(req, res).address)
  }

function showDeadline(parts: Parts, req: Request, res: Response, sent: Parameters<typeof deadlineForm>[4]): void {
  const { lesson, student, address } = pupilOf(req, res)
  const title = says.deadlineOf(student.nickname)
  const hints = [
    says.deadlineLater,
    lesson.closes === null ? says.deadlineNeedsAll : says.deadlineOnlyLater,
    ...(isLed(lesson) ? [says.deadlineLed] : []),
  ]
  deadlineView(res, {
    page: lessonPage(lesson, title, 'other', false),
    action: `${address}/deadline`,
    back: address,
    title,
    form: deadlineForm(parts, deadlineOf(lesson, student), hints, student.until === null ? null : says.noOwnTime, sent),
    says,
  })
}
