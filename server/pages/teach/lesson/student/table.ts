import type { Request, Response } from 'express'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { backToDesk, pupilOf } from '../../../../web/desk/pupil.ts'
import { toPupilForm, type PupilForm } from '../../../../web/desk/pupil-form.ts'
import { PageError, statusOf } from '../../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { defineView } from '../../../../web/view.ts'
import { currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

const tableView = defineView<PupilForm>('teach/lesson/student/table')
const says = words.desk

/** Where a pupil sits: for who has no phone to say it with, and for who has said something else. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showTable(parts, req, res, { typed: pupilOf(req, res).student.table ?? '', problem: null })

/** Says it for them, under the rules of their own word. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id } = pupilOf(req, res).student
    const typed = fieldOf(bodyOf(req), 'table')
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'sit', student: id, table: typed })
    if (isRefusal(result))
      showTable(parts, req, res.status(statusOf(result)), { typed, problem: refusalIn(parts, result) })
    else res.redirect(303, `${backToDesk(pupilOf(req, res).lesson).href}#pupil-${id}`)
  }

function showTable(parts: Parts, req: Request, res: Response, sent: Pick<PupilForm, 'typed' | 'problem'>): void {
  const { lesson, student, address } = pupilOf(req, res)
  if (lesson.settings.talk !== 'groups')
    throw new PageError(404, says.noTables, { href: address, text: student.nickname })
  const title = says.tableTitle(student.nickname)
  tableView(res, toPupilForm(parts, { lesson, address }, 'table', { title, ...sent }))
}
