import type { Request, Response } from 'express'
import type { Parts } from '../../../../parts.ts'
import { questionOf } from '../../../../lesson/may.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { toDesk } from '../../../../web/desk/to-desk.ts'
import { countHands, handsVote, toHandsForm, type HandsForm, type SentHands } from '../../../../web/hands-form.ts'
import { noSuchQuestion } from '../../../../web/no-such-question.ts'
import { screensOf } from '../../../../web/desk/screens.ts'
import type { Page } from '../../../../web/page.ts'
import { questionNumber } from '../../../../web/stage-field.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'
import { isUncovered } from '../cover.ts'

interface HandsPage {
  page: Page
  /** "Question 3 of 12" */
  over: string
  title: string
  prompt: string
  lang: string
  form: HandsForm
  desk: string
  /** Who raises a hand. */
  lead: string
  says: typeof words.hands
  keep: string
}
const handsView = defineView<HandsPage>('teach/lesson/question/hands')
const says = words.hands

/** Raised hands for each answer of the vote that is on; without one it leads to the desk. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showHands(parts, req, res, null)

/** Takes the counts. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const sent = await countHands(parts, req, res)
    if (sent) showHands(parts, req, res.status(422), sent)
    else toDesk(req, res)
  }

function showHands(parts: Parts, req: Request, res: Response, sent: SentHands | null): void {
  const lesson = currentLesson(res)
  const desk = `/teach/lesson/${lesson.id}`
  if (!questionOf(lesson, String(req.params.question))) throw noSuchQuestion({ href: desk, text: words.desk.back })
  const vote = handsVote(lesson)
  const form = toHandsForm(parts, lesson, `${desk}/question/${vote?.question.id ?? ''}/hands`, {
    filled: isUncovered(parts, req, lesson),
    sent,
  })
  if (!vote || !form || vote.question.id !== req.params.question) {
    toDesk(req, res)
    return
  }
  const title = says.title(form.round)
  handsView(res, {
    page: lessonPage(lesson, title, 'other', false),
    over: words.desk.questionNow(questionNumber(lesson.pin, vote.question.id), lesson.pin.questions.length),
    title,
    prompt: renderInline(vote.question.prompt),
    lang: lesson.pin.article.lang,
    form,
    desk,
    lead: screensOf(lesson).hands,
    says,
    keep: words.desk.back,
  })
}
