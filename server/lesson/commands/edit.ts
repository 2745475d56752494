import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { ownPostProblem } from '../own-post.ts'
import { postProblem, tidyPost } from '../post-text.ts'

/** An author mends their own words, while the discussion is open. */
export function edit(lesson: Lesson, command: CommandOf<'edit'>, given: Given): readonly Entry[] | Refusal {
  const post = lesson.posts.get(command.post)
  const refusal = ownPostProblem(lesson, post, given)
  if (refusal || !post) return refusal ?? { refused: 'no-such-post' }
  const text = tidyPost(command.text)
  return postProblem(text) ?? (text === post.text ? [] : [{ ...said(given), kind: 'edited', post: post.id, text }])
}
