import type { Request, Response } from 'express'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import { statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import { madeBy } from '../../../web/made-by.ts'
import type { Page } from '../../../web/page.ts'
import { postForm, type NotTaken, type PostForm } from '../../../web/post-form.ts'
import type { PostPart } from '../../../web/post-part.ts'
import { discussionOf, mayNot, postPage, postVisit, quoted, type PostVisit } from '../../../web/post-visit.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { teacherName } from '../../../web/teacher-name.ts'
import { defineView } from '../../../web/view.ts'
import { currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'
import { onRegion, type OnRegion } from '../now.ts'

interface ReplyPage {
  page: Page
  now: OnRegion
  title: string
  /** What is replied to, with the replies that stand there. */
  thread: PostPart
  form: PostForm
}
const replyView = defineView<ReplyPage>('lesson/post/reply')
const says = words.discussion

/** A reply is written under what it replies to. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const visit = postVisit(parts, req, res)
    const discussion = discussionOf(parts, visit)
    if (!visit.post.mayReply)
      throw mayNot(
        parts,
        visit,
        discussion.closed ?? (discussion.othersShown ? { refused: 'no-such-post' } : { refused: 'write-first' }),
      )
    showReply(parts, res, visit, null)
  }

/** Replies. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = postVisit(parts, req, res)
    const { post, back } = visit
    const text = fieldOf(bodyOf(req), 'text')
    const reply = { do: 'post', discussion: discussionOf(parts, visit).id, replyTo: post.id, text } as const
    const result = await ask(parts, req, res, currentStudent(res).id, reply)
    if (isRefusal(result)) {
      const notTaken = { text, problem: refusalIn(parts, result) }
      showReply(parts, res.status(statusOf(result)), postVisit(parts, req, res), notTaken)
    } else res.redirect(303, `${back.href}#post-${result[0]?.id ?? madeBy(req, res) ?? post.id}`)
  }

function showReply(parts: Parts, res: Response, visit: PostVisit, notTaken: NotTaken): void {
  const { lesson, student, post, thread } = visit
  const { alias } = discussionOf(parts, visit)
  const title = says.reply(post.alias ?? teacherName(parts, lesson) ?? says.theTeacher)
  replyView(res, {
    page: postPage(res, visit, says.sendReply),
    now: onRegion(parts, res),
    title,
    thread: quoted(parts, visit, thread),
    form: postForm(
      lesson,
      {
        action: `/lesson/${lesson.id}/post/${post.id}/reply`,
        formId: parts.newId(),
        student: student.id,
        keep: `reply:${post.id}`,
        label: says.yourReply,
        hint: alias === null ? says.aliasHint : null,
        text: '',
        idle: { kind: 'none', text: says.nothing },
        send: alias === null ? says.sendReply : says.sendReplyAs(alias),
        foot: true,
      },
      notTaken,
    ),
  })
}
