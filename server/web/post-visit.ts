import type { Request, Response } from 'express'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import { studentDiscussionView, type SeenPost, type StudentDiscussion } from '../lesson/views/student-discussion.ts'
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
  discussion: StudentDiscussion
  /** The post of the address. */
  post: SeenPost
  /** The post that begins its thread; the same where it is no reply. */
  thread: SeenPost
  /** The discussion's page. */
  back: Link
}

/** @throws PageError when this student sees no such post */
export function postVisit(parts: Parts, req: Request, res: Response): PostVisit {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const id = String(req.params.post)
  const now = parts.clock.now().toISOString()
  const discussion = studentDiscussionView(lesson, student.id, lesson.posts.get(id)?.discussion ?? '', now)
  const thread = discussion?.posts.find((post) => post.id === id || post.replies.some((reply) => reply.id === id))
  const post = [thread, ...(thread?.replies ?? [])].find((one) => one?.id === id)
  if (!discussion || !thread || !post) {
    const home = { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson }
    throw new PageError(404, refusalIn(parts, { refused: 'no-such-post' }), home)
  }
  const back = {
    href: `/lesson/${lesson.id}/discussion/${discussion.id}`,
    text: words.discussion.back(discussion.number, discussion.of),
  }
  return { lesson, student, discussion, post, thread, back }
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
export function mayNot(parts: Parts, { back }: PostVisit, refused: Refusal): PageError {
  const sentence = refused.refused === 'not-this-step' ? words.discussion.closed : refusalIn(parts, refused)
  const status = refused.refused.startsWith('no-such-') ? 404 : 403
  return new PageError(status, sentence, { href: back.href, text: words.discussion.backToIt })
}

/** Why one's own post cannot be changed or taken back now; null when it can. */
export function ownProblem({ post, discussion }: PostVisit): Refusal | null {
  if (post.mayChange) return null
  if (!post.yours) return { refused: 'not-your-post' }
  if (post.state !== 'shown') return { refused: post.state === 'hidden' ? 'post-hidden' : 'no-such-post' }
  return discussion.closed
}
