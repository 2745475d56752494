import type { Request, Response } from 'express'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import type { SeenPost } from '../lesson/views/seen-post.ts'
import { studentDiscussionView, type StudentDiscussion } from '../lesson/views/student-discussion.ts'
import { studentThread } from '../lesson/views/student-talk.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import type { Link, Page } from './page.ts'
import { toPostPart, type PostPart } from './post-part.ts'
import { refusalIn } from './refusal-in.ts'
import { studentPage } from './student-page.ts'
import { teacherName } from './teacher-name.ts'
import { currentLesson, currentStudent } from './visit.ts'

/** Somebody at an address of one post, as they see it now. */
export interface PostVisit {
  lesson: Lesson
  student: Student
  /** Null for a line of a thread. */
  discussion: StudentDiscussion | null
  /** Why nothing can be written there now; null when it can. */
  closed: Refusal | null
  /** The post of the address. */
  post: SeenPost
  /** The post that begins its thread; the same where it is no reply. */
  thread: SeenPost
  /** The page of the discussion, or of the question. */
  back: Link
}

/** @throws PageError when this student sees no such post */
export function postVisit(parts: Parts, req: Request, res: Response): PostVisit {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const id = String(req.params.post)
  const now = parts.clock.now().toISOString()
  const { discussion: about = null, question = null } = lesson.posts.get(id) ?? {}
  const discussion = studentDiscussionView(lesson, student.id, about ?? '', now)
  const group = question === null ? null : studentThread(lesson, student, question)
  const posts = discussion?.posts ?? group?.lines ?? []
  const thread = posts.find((post) => post.id === id || post.replies.some((reply) => reply.id === id))
  const post = [thread, ...(thread?.replies ?? [])].find((one) => one?.id === id)
  if (!thread || !post) {
    const home = { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson }
    throw new PageError(404, refusalIn(parts, { refused: 'no-such-post' }), home)
  }
  const number = 1 + lesson.pin.questions.findIndex((one) => one.id === question)
  const back = discussion
    ? {
        href: `/lesson/${lesson.id}/discussion/${discussion.id}`,
        text: words.discussion.back(discussion.number, discussion.of),
      }
    : { href: `/lesson/${lesson.id}/question/${question ?? ''}`, text: words.thread.back(number) }
  const closed = (discussion ?? group)?.closed ?? null
  return { lesson, student, discussion, closed, post, thread, back }
}

/** The discussion that a post stands in. @throws PageError for a line of a thread, which nobody replies to */
export function discussionOf(parts: Parts, visit: PostVisit): StudentDiscussion {
  if (!visit.discussion) throw mayNot(parts, visit, { refused: 'no-such-post' })
  return visit.discussion
}

/** What stands around a small page of one post. */
export const postPage = (res: Response, { back }: PostVisit, here: string): Page =>
  studentPage(res, { here, back, bodyClass: 'work' })

/** A post as it is quoted on its small pages. */
export const quoted = (parts: Parts, { lesson }: PostVisit, post: SeenPost): PostPart =>
  toPostPart(post, {
    lesson: `/lesson/${lesson.id}`,
    teacher: teacherName(parts, lesson),
    now: parts.clock.now(),
    newAfter: null,
    withActions: false,
  })

/** A page that may not be opened, because what it is for would be refused. */
export function mayNot(parts: Parts, { discussion, back }: PostVisit, refused: Refusal): PageError {
  const sentence =
    refused.refused === 'not-this-step' ? words[discussion ? 'discussion' : 'thread'].closed : refusalIn(parts, refused)
  const status = refused.refused.startsWith('no-such-') ? 404 : 403
  return new PageError(status, sentence, { href: back.href, text: discussion ? words.discussion.backToIt : back.text })
}

/** Why one's own post cannot be changed or taken back now; null when it can. */
export function ownProblem({ post, closed }: PostVisit): Refusal | null {
  if (post.mayChange) return null
  if (!post.yours) return { refused: 'not-your-post' }
  if (post.state !== 'shown') return { refused: post.state === 'hidden' ? 'post-hidden' : 'no-such-post' }
  return closed
}
