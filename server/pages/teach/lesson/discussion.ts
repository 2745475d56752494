import type { Request, Response } from 'express'
import type { Lesson } from '../../../lesson/lesson.ts'
import { mayFeature } from '../../../lesson/may.ts'
import { paperPupils } from '../../../lesson/paper.ts'
import { isRefusal } from '../../../lesson/refusal.ts'
import { isStanding } from '../../../lesson/standing-posts.ts'
import { onWallView } from '../../../lesson/views/on-wall.ts'
import { discussionReviewView } from '../../../lesson/views/review-discussion.ts'
import type { ReviewPost } from '../../../lesson/views/review-post.ts'
import type { Parts } from '../../../parts.ts'
import { renderInline } from '../../../quiz/text/inline.ts'
import { ask } from '../../../web/ask.ts'
import { screensOf } from '../../../web/desk/screens.ts'
import { PageError, statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { Link, Page } from '../../../web/page.ts'
import type { PostButton, PostPart } from '../../../web/post-part.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { toTeacherPost } from '../../../web/teacher-post.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface DiscussionPage {
  page: Page
  here: string
  prompt: string
  lang: string
  address: string
  /** Address of the live line about what is new. */
  newsFrom: string
  /** Null while nothing is new. */
  news: string | null
  posts: PostPart[]
  formId: string
  label: string
  /** The post that is replied to; empty for a new one. */
  replyTo: string
  typed: string
  problem: string | null
  /** Pupils without a phone, to typing in a post of theirs. */
  paper: Link[]
  typePosts: string
  postHint: string
  /** Why nothing can be written; null when it can. */
  closed: string | null
  says: typeof words.talk
}
const discussionView = defineView<DiscussionPage>('teach/lesson/discussion')
const says = words.talk

/** A discussion as its teacher reads it, with a form to write. `?reply=` names a post; `?seen=` the newest that an open page shows. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const reply = typeof req.query.reply === 'string' ? req.query.reply : ''
    showDiscussion(parts, req, res, { replyTo: reply, typed: '', problem: null })
  }

/** Writes to the class, or replies, as its teacher. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const [typed, replyTo] = [fieldOf(body, 'text'), fieldOf(body, 'replyTo')]
    const discussion = String(req.params.discussion)
    const post = { do: 'post', discussion, replyTo: replyTo || null, text: typed } as const
    const result = await ask(parts, req, res, currentTeacher(res), post)
    if (!isRefusal(result)) res.redirect(303, `${req.path}${result[0] ? `#post-${result[0].id}` : ''}`)
    else showDiscussion(parts, req, res.status(statusOf(result)), { replyTo, typed, problem: refusalIn(parts, result) })
  }

function showDiscussion(
  parts: Parts,
  req: Request,
  res: Response,
  form: Pick<DiscussionPage, 'replyTo' | 'typed' | 'problem'>,
): void {
  const lesson = currentLesson(res)
  const desk: Link = { href: `/teach/lesson/${lesson.id}`, text: says.toDesk }
  const view = discussionReviewView(lesson, String(req.params.discussion))
  if (!view) throw new PageError(404, says.noDiscussion, desk)
  const address = `${desk.href}/discussion/${view.id}`
  const numbers = [...lesson.posts.values()].flatMap((post) => (post.discussion === view.id ? [post.number] : []))
  const newest = Math.max(0, ...numbers)
  const seen = typeof req.query.seen === 'string' && /^\d{1,6}$/.test(req.query.seen) ? Number(req.query.seen) : newest
  const parent = lesson.posts.get(form.replyTo)
  const isOpen = lesson.stage.at !== 'closed'
  const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
  const closedAt = lesson.moves.at(-1)?.at ?? lesson.startedAt
  discussionView(res, {
    page: lessonPage(lesson, says.title(view.number), 'other', true),
    here: says.of(view.number, view.of),
    prompt: renderInline(view.prompt),
    lang: lesson.pin.article.lang,
    address,
    newsFrom: `${address}?seen=${seen}`,
    news: newest > seen ? says.newPosts(newest - seen) : null,
    posts: view.posts.map((post) =>
      toTeacherPost(post, desk.href, at, isOpen ? (id) => `${address}?reply=${id}#text` : null, (one) =>
        wallButton(parts, lesson, desk.href, one),
      ),
    ),
    formId: parts.newId(),
    label: parent?.discussion === view.id ? says.replyTo(parent.number) : says.yourPost,
    ...form,
    paper: paperPupils(lesson).map(({ id, nickname }) => ({
      href: `${desk.href}/student/${id}/post/${view.id}`,
      text: nickname,
    })),
    typePosts: words.paper.typePosts,
    postHint: screensOf(lesson).ownPost,
    closed: isOpen ? null : refusalIn(parts, { refused: 'lesson-closed', at: closedAt }),
    says,
  })
}

/** Shows a post on the wall while its discussion is on, or takes off the one that is there. */
function wallButton(parts: Parts, lesson: Lesson, desk: string, { id, number }: ReviewPost): PostButton | null {
  const post = lesson.posts.get(id)
  if (!post || !isStanding(post) || mayFeature(lesson, post)) return null
  const now = onWallView(lesson)
  const isOn = now?.is === 'post' && now.id === id
  return {
    action: `${desk}/post/${id}/featured`,
    formId: parts.newId(),
    away: isOn ? 'yes' : '',
    text: (isOn ? words.onWall.takeOff : words.onWall.showPost)(number),
  }
}
