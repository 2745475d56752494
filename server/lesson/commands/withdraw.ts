import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { ownPostProblem } from '../own-post.ts'

/** An author takes a post back; its replies stay. */
export function withdraw(lesson: Lesson, command: CommandOf<'withdraw'>, given: Given): readonly Entry[] | Refusal {
  const post = lesson.posts.get(command.post)
  const refusal = ownPostProblem(lesson, post, given)
  if (refusal || !post) return refusal ?? { refused: 'no-such-post' }
  return [{ ...said(given), kind: 'withdrawn', post: post.id }]
}
