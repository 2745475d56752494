import type { Request, Response } from 'express'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { isRefusal } from '../../lesson/refusal.ts'
import { studentDiscussionView, type StudentDiscussion } from '../../lesson/views/student-discussion.ts'
import type { Parts } from '../../parts.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { ask } from '../../web/ask.ts'
import { PageError, statusOf } from '../../web/errors.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import { madeBy } from '../../web/made-by.ts'
import type { Page } from '../../web/page.ts'
import { postForm, type NotTaken, type PostForm } from '../../web/post-form.ts'
import { toPostPart, type PostPart } from '../../web/post-part.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { studentPage } from '../../web/student-page.ts'
import { seenOf, toTalkNews, type TalkNews } from '../../web/talk-news.ts'
import { teacherName } from '../../web/teacher-name.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { newsAddress } from './discussion/news.ts'
import { onRegion, type OnRegion } from './now.ts'

interface DiscussionPage {
  page: Page
  now: OnRegion
  prompt: string
  lang: string
  /** Address of the live lines about what is new. */
  newsFrom: string
  news: TalkNews
  /** The others' posts come after one's own: the form stands alone under the prompt. */
  alone: boolean
  posts: PostPart[]
  /** Null while nobody can write; then `closed` says so. */
  form: PostForm | null
  closed: string | null
  says: typeof words.discussion
}
const discussionView = defineView<DiscussionPage>('lesson/discussion')
const says = words.discussion

/** What the class says about a prompt, and the form to say something. `?from=` names the newest post that was there before. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showDiscussion(parts, req, res, null)

/** Posts. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id: student } = currentStudent(res)
    const text = fieldOf(bodyOf(req), 'text')
    const discussion = String(req.params.discussion)
    const result = await ask(parts, req, res, student, { do: 'post', discussion, replyTo: null, text })
    if (isRefusal(result))
      showDiscussion(parts, req, res.status(statusOf(result)), { text, problem: refusalIn(parts, result) })
    else res.redirect(303, `${req.path}#post-${result[0]?.id ?? madeBy(req, res) ?? ''}`)
  }

function showDiscussion(parts: Parts, req: Request, res: Response, notTaken: NotTaken): void {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const now = parts.clock.now()
  const view = studentDiscussionView(lesson, student.id, String(req.params.discussion), now.toISOString())
  if (!view) throw notThere(lesson, String(req.params.discussion))
  const address = `/lesson/${lesson.id}/discussion/${view.id}`
  const seen = seenOf(view)
  const from = Number(req.query.from)
  const around = {
    lesson: `/lesson/${lesson.id}`,
    teacher: teacherName(parts, lesson),
    now,
    newAfter: req.query.from === undefined || Number.isNaN(from) ? null : from,
    withActions: true,
  }
  discussionView(res, {
    page: studentPage(res, { here: says.of(view.number, view.of), back: true, bodyClass: 'work' }),
    now: onRegion(parts, res, { discussion: view.id }),
    prompt: renderInline(view.prompt),
    lang: lesson.pin.article.lang,
    newsFrom: newsAddress(address, seen),
    news: toTalkNews(view, address, seen),
    alone: !view.othersShown && !view.closed,
    posts: view.posts.map((post) => toPostPart(post, around)),
    form: view.closed && !notTaken ? null : formOf(parts, lesson, student, view, notTaken),
    closed: view.closed ? closedOf(parts, view) : null,
    says,
  })
}

function formOf(parts: Parts, lesson: Lesson, student: Student, view: StudentDiscussion, notTaken: NotTaken): PostForm {
  const starters = view.starters.length === 0 ? null : { label: says.starters, sentences: view.starters }
  return postForm(
    lesson,
    {
      action: `/lesson/${lesson.id}/discussion/${view.id}`,
      formId: parts.newId(),
      student: student.id,
      keep: `discussion:${view.id}`,
      label: says.yourPost,
      hint: view.alias === null ? says.aliasHint : null,
      starters,
      text: '',
      idle: view.alias === null ? { kind: 'none', text: says.nothing } : { kind: 'saved', text: says.stands },
      send: view.alias === null ? says.send : says.sendAs(view.alias),
      foot: !view.othersShown,
    },
    notTaken,
  )
}

function closedOf(parts: Parts, { closed, othersShown }: StudentDiscussion): string {
  if (closed && closed.refused !== 'not-this-step') return refusalIn(parts, closed)
  return othersShown ? says.closed : says.closedUnread
}

function notThere(lesson: Lesson, id: string): PageError {
  const home = { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson }
  return lesson.pin.discussions.some((discussion) => discussion.id === id)
    ? new PageError(403, says.notReady, home)
    : new PageError(404, words.frame.notFound, home)
}
