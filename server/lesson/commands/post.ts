import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { drawAlias } from '../aliases.ts'
import { mayTalk } from '../may.ts'
import { typingProblem } from '../paper.ts'
import { postProblem, tidyPost } from '../post-text.ts'

/**
 * Writes in a discussion: under an alias drawn once per student and discussion, or as the teacher, at any time before closing.
 * For a pupil without a phone the teacher types it in, as answers are, at any time. Replies are one level deep: a reply to a
 * reply joins its thread.
 */
export function post(lesson: Lesson, command: CommandOf<'post'>, given: Given): readonly Entry[] | Refusal {
  const isTyped = command.student !== undefined
  const author = lesson.students.get(command.student ?? given.by)
  if (isTyped) {
    const problem = typingProblem(lesson, author, given)
    if (problem) return problem
  } else if (author || lesson.stage.at === 'closed') {
    const closed = mayTalk(lesson, author ?? null, command.discussion, given.now)
    if (closed) return closed
  }
  const discussion = lesson.pin.discussions.find(({ id }) => id === command.discussion)
  if (!discussion) return { refused: 'no-such-discussion' }
  const text = tidyPost(command.text)
  const problem = postProblem(text)
  if (problem) return problem
  const parent = command.replyTo === null ? null : lesson.posts.get(command.replyTo)
  if (
    command.replyTo !== null &&
    (parent?.discussion !== discussion.id || parent.withdrawnAt !== null || parent.hidden)
  )
    return { refused: 'no-such-post' }
  const posts = [...lesson.posts.values()].filter((other) => other.discussion === discussion.id)
  const own = author && posts.find((other) => other.student === author.id)
  if (author && parent && discussion.postFirst && !own) return { refused: 'write-first' }
  const alias = author
    ? (own?.alias ?? drawAlias(new Set(posts.map((other) => other.alias ?? '')), (below) => given.chance(below)))
    : null
  return [
    {
      ...said(given),
      kind: 'posted',
      student: author?.id ?? null,
      discussion: discussion.id,
      replyTo: parent ? (parent.replyTo ?? parent.id) : null,
      text,
      alias,
      ...(command.passage && { passage: command.passage }),
    },
  ]
}
