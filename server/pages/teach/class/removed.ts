import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { forgetReadings } from '../../../store/teachers.ts'
import { currentClass } from '../../../web/own-class.ts'
import type { Page } from '../../../web/page.ts'
import { teacherPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { words } from '../../../words/en.ts'

interface RemovedPage {
  page: Page
  title: string
  action: string
  back: string
  formId: string
  says: typeof words.classes
}
const removedView = defineView<RemovedPage>('teach/class/removed')
const says = words.classes

/** Asks before a class is deleted. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const { id, name } = currentClass(parts, req, res)
    removedView(res, {
      page: teacherPage(says.removeTitle(name), 'classes'),
      title: says.removeTitle(name),
      action: req.path,
      back: `/teach/class/${id}`,
      formId: parts.newId(),
      says,
    })
  }

/** Deletes a class. Its lessons keep the names that they began with. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const isThere = parts.teachers.now.classes.some(({ id }) => id === req.params.class)
    // Sent twice: it is deleted already.
    if (isThere) {
      const { id } = currentClass(parts, req, res)
      await parts.teachers.change((teachers) => {
        teachers.classes = teachers.classes.filter((one) => one.id !== id)
        forgetReadings(teachers)
        teachers.starts = Object.fromEntries(Object.entries(teachers.starts).filter(([key]) => key !== id))
      })
    }
    res.redirect(303, '/teach/class')
  }
