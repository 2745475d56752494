import type { Given } from './command.ts'
import type { Lesson, Post } from './lesson.ts'
import { mayTalk } from './may.ts'
import type { Refusal } from './refusal.ts'
import { mayWriteLine } from './threads.ts'

/** Why somebody may not change this post; null when they may. The teacher's own posts are the owner's. */
export function ownPostProblem(lesson: Lesson, post: Post | undefined, given: Given): Refusal | null {
  if (!post || post.withdrawnAt !== null) return { refused: 'no-such-post' }
  if (given.by !== (post.student ?? lesson.owner)) return { refused: 'not-your-post' }
  if (post.hidden) return { refused: 'post-hidden' }
  const author = lesson.students.get(given.by) ?? null
  if (post.question !== null) return mayWriteLine(lesson, author, post.question)
  return post.student === null && lesson.stage.at !== 'closed'
    ? null
    : mayTalk(lesson, author, post.discussion ?? '', given.now)
}
