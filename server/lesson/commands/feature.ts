import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { mayFeature } from '../may.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { isStanding } from '../standing-posts.ts'

/** The teacher shows a post on the wall while its discussion is on, or (null) takes it off. */
export function feature(lesson: Lesson, command: CommandOf<'feature'>, given: Given): readonly Entry[] | Refusal {
  const now = lesson.onWall && 'post' in lesson.onWall ? lesson.onWall.post : null
  if (command.post === null) return now === null ? [] : [{ ...said(given), kind: 'featured', post: null }]
  const post = lesson.posts.get(command.post)
  if (!post || !isStanding(post)) return { refused: 'no-such-post' }
  const problem = mayFeature(lesson, post)
  if (problem) return problem
  return now === post.id ? [] : [{ ...said(given), kind: 'featured', post: post.id }]
}
