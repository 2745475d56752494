import type { Request, Response } from 'express'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { pupilOf } from '../../../../web/desk/pupil.ts'
import { toPupilForm, type PupilForm } from '../../../../web/desk/pupil-form.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { defineView } from '../../../../web/view.ts'
import { currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

const nameView = defineView<PupilForm>('teach/lesson/student/name')
const says = words.desk

/** Another name for a pupil: a real one for a joke, or one that two can tell apart. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showName(parts, req, res, { typed: pupilOf(req, res).student.nickname, problem: null })

/** Gives the name, under the rules of joining. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id } = pupilOf(req, res).student
    const typed = fieldOf(bodyOf(req), 'nickname')
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'rename', student: id, nickname: typed })
    if (isRefusal(result)) showName(parts, req, res.status(422), { typed, problem: refusalIn(parts, result) })
    else res.redirect(303, pupilOf(req, res).address)
  }

function showName(parts: Parts, req: Request, res: Response, sent: Pick<PupilForm, 'typed' | 'problem'>): void {
  const { lesson, student, address } = pupilOf(req, res)
  const title = says.renameTitle(student.nickname)
  nameView(res, toPupilForm(parts, { lesson, address }, 'name', { title, ...sent }))
}
