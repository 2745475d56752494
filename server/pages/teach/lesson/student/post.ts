import type { Request, Response } from 'express'
import { nextToWrite } from '../../../../lesson/paper.ts'
import { isRefusal } from '../../../../lesson/refusal.ts'
import { standingPosts } from '../../../../lesson/standing-posts.ts'
import type { Parts } from '../../../../parts.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { ask } from '../../../../web/ask.ts'
import { onPaper } from '../../../../web/desk/on-paper.ts'
import { gone } from '../../../../web/desk/pupil.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import type { Page } from '../../../../web/page.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface TypedPostPage {
  page: Page
  /** "Pia, discussion 1 of 2" */
  over: string
  prompt: string
  lang: string
  /** What was typed in here before. */
  own: string[]
  action: string
  formId: string
  typed: string
  problem: string | null
  /** Posts that can be answered; empty where there are none, or this pupil has to write first. */
  others: { id: string; text: string; on: boolean }[]
  /** Where saving and skipping lead. */
  skip: string
  back: string
  says: typeof words.paper
}
const typedPostView = defineView<TypedPostPage>('teach/lesson/student/post')
const says = words.paper
/** Letters of a post that tell it from the others. */
const beginning = 60

interface Sent {
  typed: string
  replyTo: string
  problem: string | null
}

/** A post of a pupil without a phone, from paper or as it was said. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showTypedPost(parts, req, res, { typed: '', replyTo: '', problem: null })

/** Takes it, and goes on to the next who has none here. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { student } = onPaper(parts, req, res)
    const body = bodyOf(req)
    const [typed, replyTo] = [fieldOf(body, 'text'), fieldOf(body, 'replyTo')]
    const discussion = String(req.params.discussion)
    const result = await ask(parts, req, res, currentTeacher(res), {
      ...({ do: 'post', student: student.id, discussion } as const),
      ...{ replyTo: replyTo || null, text: typed },
    })
    if (isRefusal(result))
      showTypedPost(parts, req, res.status(422), { typed, replyTo, problem: refusalIn(parts, result) })
    else res.redirect(303, onFrom(parts, req, res))
  }

/** The next pupil; with nobody left the list of those without a phone. */
function onFrom(parts: Parts, req: Request, res: Response): string {
  const { lesson, student } = onPaper(parts, req, res)
  const discussion = String(req.params.discussion)
  const next = nextToWrite(lesson, student.id, discussion)
  const address = `/teach/lesson/${lesson.id}`
  return next === null ? `${address}/paper` : `${address}/student/${next}/post/${discussion}`
}

function showTypedPost(parts: Parts, req: Request, res: Response, { typed, replyTo, problem }: Sent): void {
  const { lesson, student } = onPaper(parts, req, res)
  const { article, discussions } = lesson.pin
  const discussion = discussions.find(({ id }) => id === req.params.discussion)
  if (!discussion) throw gone({ refused: 'no-such-discussion' }, lesson)
  const number = 1 + discussions.indexOf(discussion)
  const posts = standingPosts(lesson, discussion.id)
  const own = posts.filter((post) => post.student === student.id)
  const mayReply = own.length > 0 || !discussion.postFirst
  typedPostView(res, {
    page: lessonPage(lesson, says.titleOfPost(student.nickname, number), 'other', false),
    over: says.overPost(student.nickname, number, discussions.length),
    prompt: renderInline(discussion.prompt),
    lang: article.lang,
    own: own.map(({ text }) => text),
    action: req.path,
    formId: parts.newId(),
    ...{ typed, problem },
    others: (mayReply ? posts : [])
      .filter((post) => post.student !== student.id && post.replyTo === null)
      .map((post) => ({
        id: post.id,
        text: says.other(post.number, post.alias ?? says.you, post.text.slice(0, beginning)),
        on: post.id === replyTo,
      })),
    skip: onFrom(parts, req, res),
    back: `/teach/lesson/${lesson.id}/paper`,
    says,
  })
}
