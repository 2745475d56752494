import type { Lesson } from '../lesson.ts'
import type { Instant } from '../settings.ts'

/** A discussion as its teacher reads it: names beside aliases, hidden and withdrawn posts too. */
export interface DiscussionReview {
  id: string
  number: number
  of: number
  prompt: string
  posts: readonly ReviewPost[]
}
export interface ReviewPost {
  id: string
  number: number
  nickname: string | null
  student: string | null
  alias: string | null
  at: Instant
  editedAt: Instant | null
  text: string
  state: 'shown' | 'hidden' | 'withdrawn'
  reason: string
  replies: readonly ReviewPost[]
}

/** Null when there is no such discussion. */
export function discussionReviewView(lesson: Lesson, discussionId: string): DiscussionReview | null {
  const at = lesson.pin.discussions.findIndex(({ id }) => id === discussionId)
  const discussion = lesson.pin.discussions[at]
  if (!discussion) return null
  const all = [...lesson.posts.values()].filter((post) => post.discussion === discussionId)
  const thread = (replyTo: string | null): ReviewPost[] =>
    all
      .filter((post) => post.replyTo === replyTo)
      .map((post) => ({
        id: post.id,
        number: post.number,
        nickname: post.student === null ? null : (lesson.students.get(post.student)?.nickname ?? ''),
        student: post.student,
        alias: post.alias,
        at: post.at,
        editedAt: post.editedAt,
        text: post.text,
        state: post.withdrawnAt !== null ? 'withdrawn' : post.hidden ? 'hidden' : 'shown',
        reason: post.hidden?.reason ?? '',
        replies: thread(post.id),
      }))
  return {
    id: discussion.id,
    number: at + 1,
    of: lesson.pin.discussions.length,
    prompt: discussion.prompt,
    posts: thread(null),
  }
}
