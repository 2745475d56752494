import type { Request, Response } from 'express'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import { statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { Page } from '../../../web/page.ts'
import { postForm, type NotTaken, type PostForm } from '../../../web/post-form.ts'
import { mayNot, ownProblem, postPage, postVisit, type PostVisit } from '../../../web/post-visit.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { defineView } from '../../../web/view.ts'
import { currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'
import { onRegion, type OnRegion } from '../now.ts'

interface TextPage {
  page: Page
  now: OnRegion
  title: string
  form: PostForm
}
const textView = defineView<TextPage>('lesson/post/text')
const says = words.discussion

/** One's own post, to be mended. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const visit = postVisit(parts, req, res)
    const problem = ownProblem(visit)
    if (problem) throw mayNot(parts, visit, problem)
    showText(parts, res, visit, null)
  }

/** Saves the mended words. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { post, back } = postVisit(parts, req, res)
    const text = fieldOf(bodyOf(req), 'text')
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'edit', post: post.id, text })
    if (isRefusal(result)) {
      const notTaken = { text, problem: refusalIn(parts, result) }
      showText(parts, res.status(statusOf(result)), postVisit(parts, req, res), notTaken)
    } else res.redirect(303, `${back.href}#post-${post.id}`)
  }

function showText(parts: Parts, res: Response, visit: PostVisit, notTaken: NotTaken): void {
  const { lesson, student, post } = visit
  const title = says.changeTitle(post.number)
  textView(res, {
    page: postPage(res, visit, says.changeHere),
    now: onRegion(parts, res),
    title,
    form: postForm(
      lesson,
      {
        action: `/lesson/${lesson.id}/post/${post.id}/text`,
        formId: parts.newId(),
        student: student.id,
        keep: `text:${post.id}`,
        label: says.yourPost,
        hint: says.changeHint,
        text: post.text,
        idle: { kind: 'saved', text: says.asPosted },
        send: says.save,
        foot: true,
      },
      notTaken,
    ),
  })
}
