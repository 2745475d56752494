import type { Request, Response } from 'express'
import { questionOf } from '../../../../lesson/may.ts'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { typeOf } from '../../../../quiz/questions.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { ask } from '../../../../web/ask.ts'
import { gone, pupilOf } from '../../../../web/desk/pupil.ts'
import type { Page } from '../../../../web/page.ts'
import { questionNumber } from '../../../../web/stage-field.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface DraftPage {
  page: Page
  action: string
  back: string
  formId: string
  title: string
  prompt: string
  lang: string
  text: string
  at: string
  says: typeof words.desk
}
const draftView = defineView<DraftPage>('teach/lesson/student/draft')
const says = words.desk

/** What a pupil has written and not handed in. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const { lesson, student, address } = pupilOf(req, res)
    const question = questionOf(lesson, String(req.params.question))
    const draft = question && student.drafts.get(question.id)
    if (!question || !draft) throw gone({ refused: 'no-draft' }, lesson)
    const title = says.takeDraftTitle(questionNumber(lesson.pin, question.id), student.nickname)
    draftView(res, {
      page: lessonPage(lesson, title, 'other', false),
      action: `${address}/draft/${question.id}`,
      back: address,
      formId: parts.newId(),
      title,
      prompt: renderInline(question.prompt),
      lang: lesson.pin.article.lang,
      text: typeOf(question, lesson.pin.article).plain(question, draft.response),
      at: says.draftAt(words.times.clockOrDay(draft.at, parts.clock.now())),
      says,
    })
  }

/** Takes it as handed in, e.g. when the bell came first. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { student } = pupilOf(req, res)
    const accept = { do: 'accept-draft', student: student.id, question: String(req.params.question) } as const
    const result = await ask(parts, req, res, currentTeacher(res), accept)
    if (isRefusal(result)) throw gone({ refused: 'no-draft' }, currentLesson(res))
    res.redirect(303, pupilOf(req, res).address)
  }
