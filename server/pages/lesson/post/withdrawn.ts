import type { Request, Response } from 'express'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import type { Page } from '../../../web/page.ts'
import type { PostPart } from '../../../web/post-part.ts'
import { mayNot, ownProblem, postPage, postVisit, quoted } from '../../../web/post-visit.ts'
import { defineView } from '../../../web/view.ts'
import { currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'
import { onRegion, type OnRegion } from '../now.ts'

interface WithdrawnPage {
  page: Page
  now: OnRegion
  title: string
  post: PostPart
  action: string
  formId: string
  student: string
  back: string
  says: typeof words.discussion
}
const withdrawnView = defineView<WithdrawnPage>('lesson/post/withdrawn')
const says = words.discussion

/** Asks first: words that were taken back are gone from the discussion. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const visit = postVisit(parts, req, res)
    const problem = ownProblem(visit)
    if (problem) throw mayNot(parts, visit, problem)
    const { student, post, back } = visit
    const title = says.takeBackTitle(post.number)
    withdrawnView(res, {
      page: postPage(res, visit, says.takeBackHere),
      now: onRegion(parts, res),
      title,
      post: quoted(parts, visit, { ...post, replies: [] }),
      action: req.path,
      formId: parts.newId(),
      student: student.id,
      back: `${back.href}#post-${post.id}`,
      says,
    })
  }

/** Takes the post back. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { post, back } = postVisit(parts, req, res)
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'withdraw', post: post.id })
    if (isRefusal(result)) throw mayNot(parts, postVisit(parts, req, res), result)
    res.redirect(303, `${back.href}#post-${post.id}`)
  }
