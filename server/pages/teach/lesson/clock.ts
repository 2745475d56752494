import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { clockForm, setClock, type ClockForm } from '../../../web/desk/clock.ts'
import { backToDesk } from '../../../web/desk/pupil.ts'
import { toDesk } from '../../../web/desk/to-desk.ts'
import type { Link, Page } from '../../../web/page.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface ClockPage {
  page: Page
  action: string
  back: Link
  form: ClockForm
  says: typeof words.clock
}
const clockView = defineView<ClockPage>('teach/lesson/clock')
const says = words.clock

/** The time for the step that is on, for everybody. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void =>
    showClock(parts, res, null)

/** Sets it, adds to it or takes it away. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const sent = await setClock(parts, req, res, null)
    if (sent) showClock(parts, res.status(422), sent)
    else toDesk(req, res)
  }

function showClock(parts: Parts, res: Response, sent: Parameters<typeof clockForm>[3]): void {
  const lesson = currentLesson(res)
  clockView(res, {
    page: lessonPage(lesson, says.title, 'other', false),
    action: `${backToDesk(lesson).href}/clock`,
    back: backToDesk(lesson),
    form: clockForm(parts, lesson, null, sent),
    says,
  })
}
