import type { Lesson } from '../lesson.ts'
import { reviewPost, type ReviewPost } from './review-post.ts'

/** A discussion as its teacher reads it: names beside aliases, hidden and withdrawn posts too. */
export interface DiscussionReview {
  id: string
  number: number
  of: number
  prompt: string
  posts: readonly ReviewPost[]
}
/** Null when there is no such discussion. */
export function discussionReviewView(lesson: Lesson, discussionId: string): DiscussionReview | null {
  const at = lesson.pin.discussions.findIndex(({ id }) => id === discussionId)
  const discussion = lesson.pin.discussions[at]
  if (!discussion) return null
  const all = [...lesson.posts.values()].filter((post) => post.discussion === discussionId)
  const thread = (replyTo: string | null): ReviewPost[] =>
    all.filter((post) => post.replyTo === replyTo).map((post) => reviewPost(lesson, post, thread(post.id)))
  return {
    id: discussion.id,
    number: at + 1,
    of: lesson.pin.discussions.length,
    prompt: discussion.prompt,
    posts: thread(null),
  }
}
