import type { Request, Response } from 'express'
import type { Shelved } from '../../../library/library.ts'
import type { Parts } from '../../../parts.ts'
import { currentQuiz, quizAddress } from '../../../web/current-quiz.ts'
import { bodyOf, sentForm } from '../../../web/form.ts'
import type { JoinCodes } from '../../../web/join-codes.ts'
import { lastStart } from '../../../web/last-start.ts'
import type { Link, Page } from '../../../web/page.ts'
import { rehearsalsOf, rehearse } from '../../../web/rehearse.ts'
import { formAsBefore, typedForm } from '../../../web/start-form.ts'
import type { Strip } from '../../../web/strip.ts'
import { talkStrip } from '../../../web/talk-strip.ts'
import { teachable } from '../../../web/teachable.ts'
import { teacherPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface RehearsalPage {
  page: Page
  quiz: Link
  address: string
  formId: string
  /** One has just ended. */
  ended: boolean
  /** With whom they talk between two votes: as in the last lesson, unless another is chosen. */
  talk: Strip
  talkHint: string
  /** Why there is nothing to rehearse; null when there is. */
  cannot: string | null
  /** Rehearsals of this quiz that are on. */
  running: Link[]
  says: typeof words.rehearsal
}
const rehearsalView = defineView<RehearsalPage>('teach/quiz/rehearsal')
const says = words.rehearsal

/** What a rehearsal does, and its button. `?ended` says that one has ended. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> =>
    showRehearsal(parts, res, await currentQuiz(parts, req), req.query.ended !== undefined)

/** Begins one with the quiz as its files are now. Sent twice it is one. */
export const create =
  (parts: Parts, codes: JoinCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const shelved = await currentQuiz(parts, req)
    const { pin } = teachable(shelved)
    if (!pin) {
      await showRehearsal(parts, res.status(422), shelved, false)
      return
    }
    const { talk } = typedForm(bodyOf(req))
    const id = await rehearse(parts, codes, { owner: currentTeacher(res), form: sentForm(req), pin, talk })
    res.redirect(303, `/teach/rehearsal/${id}`)
  }

async function showRehearsal(parts: Parts, res: Response, shelved: Shelved, ended: boolean): Promise<void> {
  const now = parts.clock.now()
  const own = await rehearsalsOf(parts, currentTeacher(res))
  rehearsalView(res, {
    page: teacherPage(words.frame.title(says.title, shelved.title), 'home'),
    quiz: { href: quizAddress(shelved), text: shelved.title },
    address: `${quizAddress(shelved)}/rehearsal`,
    formId: parts.newId(),
    ended,
    talk: talkStrip(formAsBefore(lastStart(parts, res)).talk),
    talkHint: words.starting.talkHint,
    cannot: teachable(shelved).why,
    running: own
      .filter(({ quiz }) => quiz === shelved.id)
      .map(({ id, startedAt }) => ({
        href: `/teach/rehearsal/${id}`,
        text: says.goOn(words.times.clockOrDay(startedAt, now)),
      })),
    says,
  })
}
