import type { Request, Response } from 'express'
import { belongingsOf, erase } from '../../../../lesson/erase.ts'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { gone, pupilOf } from '../../../../web/desk/pupil.ts'
import { toDesk } from '../../../../web/desk/to-desk.ts'
import type { Page } from '../../../../web/page.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface RemovedPage {
  page: Page
  action: string
  back: string
  formId: string
  title: string
  lead: string
  says: typeof words.desk
}
const removedView = defineView<RemovedPage>('teach/lesson/student/removed')
const says = words.desk

/** Asks first: what is erased does not come back. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const { lesson, student, address } = pupilOf(req, res)
    const title = says.removeTitle(student.nickname)
    removedView(res, {
      page: lessonPage(lesson, title, 'other', false),
      action: `${address}/removed`,
      back: address,
      formId: parts.newId(),
      title,
      lead: says.removeLead(student.nickname),
      says,
    })
  }

/**
 * Takes a pupil out, then erases name and words from every file. Pressed again after a failing disk, it erases what
 * the first time left.
 */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id } = currentLesson(res)
    const student = String(req.params.student)
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'remove', student })
    if (isRefusal(result)) throw gone({ refused: 'no-such-student' }, currentLesson(res))
    const belongings = belongingsOf(student, await parts.store.entries(id))
    await parts.store.rewrite(id, (entry) => erase(entry, belongings))
    toDesk(req, res)
  }
