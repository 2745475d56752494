import type { Request, Response } from 'express'
import { isLed } from '../../../lesson/steps.ts'
import type { Parts } from '../../../parts.ts'
import { deadlineForm, setDeadline, type DeadlineForm } from '../../../web/desk/deadline.ts'
import { backToDesk } from '../../../web/desk/pupil.ts'
import { toDesk } from '../../../web/desk/to-desk.ts'
import type { Page } from '../../../web/page.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface DeadlinePage {
  page: Page
  action: string
  back: string
  form: DeadlineForm
  says: typeof words.desk
}
const deadlineView = defineView<DeadlinePage>('teach/lesson/deadline')
const says = words.desk

/** The closing time for everybody. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void =>
    showDeadline(parts, res, null)

/** A new closing time, or none; one that has passed is refused. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { closes } = currentLesson(res)
    const sent = await setDeadline(parts, req, res, { student: null, closes })
    if (sent) showDeadline(parts, res.status(422), sent)
    else toDesk(req, res)
  }

function showDeadline(parts: Parts, res: Response, sent: Parameters<typeof deadlineForm>[4]): void {
  const lesson = currentLesson(res)
  const hints = [says.deadlineLater, ...(isLed(lesson) ? [says.deadlineLed] : [])]
  deadlineView(res, {
    page: lessonPage(lesson, says.deadlineAll, 'other', false),
    action: `${backToDesk(lesson).href}/deadline`,
    back: backToDesk(lesson).href,
    form: deadlineForm(parts, lesson.closes, hints, lesson.closes === null ? null : says.noDeadline, sent),
    says,
  })
}
