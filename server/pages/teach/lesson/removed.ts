import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { Page } from '../../../web/page.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, isGone, noLesson } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface RemovedPage {
  page: Page
  address: string
  formId: string
  lead: string
  problem: string | null
  says: typeof words.deletion
}
const removedView = defineView<RemovedPage>('teach/lesson/removed')
const says = words.deletion

/** Asks a first time: says what goes. The box is the second. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void =>
    showRemoved(parts, res, null)

/** Deletes the lesson with all its files. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    if (fieldOf(bodyOf(req), 'sure') !== 'yes') {
      if (isGone(res)) throw noLesson()
      showRemoved(parts, res.status(422), says.notSure)
      return
    }
    // Sent twice: it is deleted already.
    if (!isGone(res)) await parts.store.remove(currentLesson(res).id)
    res.redirect(303, '/teach?deleted')
  }

function showRemoved(parts: Parts, res: Response, problem: string | null): void {
  const lesson = currentLesson(res)
  const students = [...lesson.students.values()]
  const answers = students.reduce((sum, { newest }) => sum + newest.size, 0)
  const posts = [...lesson.posts.values()].filter(({ withdrawnAt }) => withdrawnAt === null).length
  removedView(res, {
    page: lessonPage(lesson, says.title, 'other', false),
    address: `/teach/lesson/${lesson.id}`,
    formId: parts.newId(),
    lead: says.lead(students.length, answers, posts),
    problem,
    says,
  })
}
