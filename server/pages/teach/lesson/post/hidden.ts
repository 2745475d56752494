import type { Request, Response } from 'express'
import { isRefusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { PageError, statusOf } from '../../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import type { Page } from '../../../../web/page.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface HiddenPage {
  page: Page
  title: string
  text: string
  isHidden: boolean
  action: string
  back: string
  formId: string
  typed: string
  problem: string | null
  says: typeof words.talk
}
const hiddenView = defineView<HiddenPage>('teach/lesson/post/hidden')
const says = words.talk

/** The form that hides a post with a reason, or shows a hidden one again. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showHidden(parts, req, res, null)

/** Hides the post; with the field `shown` it is shown again. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const post = String(req.params.post)
    const typed = fieldOf(body, 'reason')
    const reason = fieldOf(body, 'shown') === 'yes' ? null : typed
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'hide', post, reason })
    if (isRefusal(result))
      showHidden(parts, req, res.status(statusOf(result)), { typed, problem: refusalIn(parts, result) })
    else res.redirect(303, backTo(res, post))
  }

function backTo(res: Response, id: string): string {
  const lesson = currentLesson(res)
  const { discussion = '', question = null } = lesson.posts.get(id) ?? {}
  const place = question === null ? `discussion/${discussion ?? ''}` : `review/question/${question}/threads`
  return `/teach/lesson/${lesson.id}/${place}#post-${id}`
}

function showHidden(
  parts: Parts,
  req: Request,
  res: Response,
  sent: { typed: string; problem: string | null } | null,
): void {
  const lesson = currentLesson(res)
  const post = lesson.posts.get(String(req.params.post))
  const desk = { href: `/teach/lesson/${lesson.id}`, text: says.toDesk }
  if (!post || post.withdrawnAt !== null) throw new PageError(404, says.noPost, desk)
  const title = (post.hidden ? says.shownTitle : says.hideTitle)(post.number)
  hiddenView(res, {
    page: lessonPage(lesson, title, 'other', false),
    title,
    text: post.text,
    isHidden: post.hidden !== null,
    action: req.path,
    back: backTo(res, post.id),
    formId: parts.newId(),
    typed: sent?.typed ?? post.hidden?.reason ?? '',
    problem: sent?.problem ?? null,
    says,
  })
}
