import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { quizAddress } from '../../web/current-quiz.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import { spokenCode } from '../../web/lesson-by-code.ts'
import type { Page } from '../../web/page.ts'
import { teacherPage } from '../../web/teacher-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, isGone, noLesson } from '../../web/visit.ts'
import { words } from '../../words/en.ts'

interface RehearsalPage {
  page: Page
  address: string
  formId: string
  /** Its id: there a rehearsal leads back to. */
  quiz: string
  title: string
  /** What it is, and how a real phone gets in. */
  about: string
  /** Addresses of the two panes. */
  desk: string
  wall: string
  says: typeof words.rehearsal
}
const rehearsalView = defineView<RehearsalPage>('teach/rehearsal')
const says = words.rehearsal

/** A rehearsal: the desk at the left, the wall at the right. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void => {
    const { id, rehearsal, pin, code } = currentLesson(res)
    if (!rehearsal) throw noLesson()
    const [origin] = parts.site.origins()
    rehearsalView(res, {
      page: teacherPage(pin.title, 'other'),
      address: `/teach/rehearsal/${id}`,
      formId: parts.newId(),
      ...{ title: pin.title, quiz: pin.quiz },
      about: origin === undefined ? says.noAddress(spokenCode(code)) : says.about(spokenCode(code), origin),
      desk: `/teach/lesson/${id}`,
      wall: `/wall/${id}`,
      says,
    })
  }

/** Ends it: then there is nothing of it. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const quiz = fieldOf(bodyOf(req), 'quiz')
    // Sent twice: it has ended already.
    if (!isGone(res)) {
      const { id, rehearsal } = currentLesson(res)
      if (!rehearsal) throw noLesson()
      await parts.store.remove(id)
    } else if (quiz === '') throw noLesson()
    res.redirect(303, `${quizAddress({ id: quiz })}/rehearsal?ended`)
  }
