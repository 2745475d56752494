import type { Request, Response } from 'express'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { pupilOf } from '../../../../web/desk/pupil.ts'
import { toDesk } from '../../../../web/desk/to-desk.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import type { Page } from '../../../../web/page.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface SeatPage {
  page: Page
  action: string
  back: string
  formId: string
  title: string
  claims: { id: string; text: string }[]
  problem: string | null
  says: typeof words.desk
}
const seatView = defineView<SeatPage>('teach/lesson/student/seat')
const says = words.desk

/** Devices that said "that is me". */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showSeat(parts, req, res, null)

/** Lets one of them go on as this pupil; the browser that held the place is out. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const claim = fieldOf(bodyOf(req), 'claim')
    // A claim of somebody else's name, sent to this pupil's address, is nobody's.
    const own = pupilOf(req, res).student.claims.some(({ id }) => id === claim) ? claim : ''
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'seat', claim: own })
    if (isRefusal(result)) showSeat(parts, req, res.status(422), refusalIn(parts, result))
    else toDesk(req, res)
  }

function showSeat(parts: Parts, req: Request, res: Response, problem: string | null): void {
  const { lesson, student, address } = pupilOf(req, res)
  const title = says.seatTitle(student.nickname)
  seatView(res, {
    page: lessonPage(lesson, title, 'other', false),
    action: `${address}/seat`,
    back: address,
    formId: parts.newId(),
    title,
    claims: student.claims.map(({ id, at }) => ({
      id,
      text: says.letInAt(words.times.clockOrDay(at, parts.clock.now())),
    })),
    problem,
    says,
  })
}
