import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { postProblem, tidyPost } from '../post-text.ts'

/** The teacher hides a post and says why, or (reason null) shows it again. */
export function hide(lesson: Lesson, command: CommandOf<'hide'>, given: Given): readonly Entry[] | Refusal {
  const post = lesson.posts.get(command.post)
  if (!post || post.withdrawnAt !== null) return { refused: 'no-such-post' }
  const reason = command.reason === null ? null : tidyPost(command.reason)
  if (reason === '') return { refused: 'reason-missing' }
  const problem = reason === null ? null : postProblem(reason)
  if (problem) return problem
  return (post.hidden?.reason ?? null) === reason ? [] : [{ ...said(given), kind: 'hidden', post: post.id, reason }]
}
