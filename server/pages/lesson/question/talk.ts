import type { Request, Response } from 'express'
import { mayOpenQuestion, questionOf } from '../../../lesson/may.ts'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { renderInline } from '../../../quiz/text/inline.ts'
import { ask } from '../../../web/ask.ts'
import { PageError, statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import { madeBy } from '../../../web/made-by.ts'
import { noSuchQuestion } from '../../../web/no-such-question.ts'
import type { Link, Page } from '../../../web/page.ts'
import type { NotTaken } from '../../../web/post-form.ts'
import { toTalk, type TalkSection } from '../../../web/question/talk.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { studentPage } from '../../../web/student-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'
import { onRegion, type OnRegion } from '../now.ts'

interface TalkPage {
  page: Page
  now: OnRegion
  prompt: string
  lang: string
  /** Null where there is nothing to say about talking. */
  talk: TalkSection | null
  back: Link
  says: typeof words.thread
}
const talkView = defineView<TalkPage>('lesson/question/talk')
const says = words.thread

/** With whom a student talks about a question, and what their group writes: the live part of the question's page. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showTalk(parts, req, res, null)

/** Writes a line to the group. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const text = fieldOf(bodyOf(req), 'text')
    const question = String(req.params.question)
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'talk', question, text })
    if (isRefusal(result))
      showTalk(parts, req, res.status(statusOf(result)), { text, problem: refusalIn(parts, result) })
    else res.redirect(303, `${req.path.replace(/\/talk\/?$/, '')}#post-${result[0]?.id ?? madeBy(req, res) ?? ''}`)
  }

function showTalk(parts: Parts, req: Request, res: Response, notTaken: NotTaken): void {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const question = questionOf(lesson, String(req.params.question))
  const home = { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson }
  if (!question) throw noSuchQuestion(home)
  if (!mayOpenQuestion(lesson, student, question.id, parts.clock.now().toISOString()))
    throw new PageError(403, words.question.notReady, home)
  const number = 1 + lesson.pin.questions.indexOf(question)
  talkView(res, {
    page: studentPage(res, { here: says.title, back: true, bodyClass: 'work' }),
    now: onRegion(parts, res),
    prompt: renderInline(question.prompt),
    lang: lesson.pin.article.lang,
    talk: toTalk(parts, lesson, student, { id: question.id, number }, notTaken),
    back: { href: `${home.href}/question/${question.id}`, text: says.back(number) },
    says,
  })
}
