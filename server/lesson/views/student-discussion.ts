import type { Lesson, Post } from '../lesson.ts'
import { mayOpenDiscussion, mayTalk } from '../may.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../settings.ts'
import { standingPosts } from '../standing-posts.ts'
import { seenBy, type SeenPost } from './seen-post.ts'
import { studentIn } from './student-home.ts'

export interface StudentDiscussion {
  id: string
  number: number
  of: number
  prompt: string
  starters: readonly string[]
  /** The others' posts come after one's own. */
  postFirst: boolean
  /** Alias of this student here; null before the first post. */
  alias: string | null
  /** Why nothing can be written now; null when it can. */
  closed: Refusal | null
  /** False while the others' posts wait for one's own. */
  othersShown: boolean
  posts: readonly SeenPost[]
  /** Posts that stand, and how many people wrote them; counts are shown even while the posts are not. */
  postCount: number
  writers: number
  /** Number of the newest post of all: what "Show 3 new posts" counts from. */
  newest: number
}

/** Null when there is no such discussion, or it may not be opened yet. */
export function studentDiscussionView(
  lesson: Lesson,
  studentId: string,
  discussionId: string,
  now: Instant,
): StudentDiscussion | null {
  const student = studentIn(lesson, studentId)
  const { discussions } = lesson.pin
  const discussion = discussions.find(({ id }) => id === discussionId)
  if (!discussion || !mayOpenDiscussion(lesson, student, discussionId, now)) return null
  const all = [...lesson.posts.values()].filter((post) => post.discussion === discussionId)
  const own = all.filter((post) => post.student === student.id)
  const closed = mayTalk(lesson, student, discussionId, now)
  const othersShown = !discussion.postFirst || own.length > 0 || closed?.refused === 'lesson-closed'
  const visible = all.filter((post) => othersShown || post.student === student.id)
  const see = (post: Post): SeenPost => {
    const replies = visible.filter((reply) => reply.replyTo === post.id).map(see)
    const seen = seenBy(student.id, post, { open: !closed, replies })
    return { ...seen, mayReply: seen.state === 'shown' && !closed && othersShown }
  }
  const standing = standingPosts(lesson, discussionId)
  return {
    id: discussion.id,
    number: discussions.indexOf(discussion) + 1,
    of: discussions.length,
    prompt: discussion.prompt,
    starters: discussion.starters,
    postFirst: discussion.postFirst,
    alias: own[0]?.alias ?? null,
    closed,
    othersShown,
    posts: visible.filter((post) => post.replyTo === null).map(see),
    postCount: standing.length,
    writers: new Set(standing.map((post) => post.student)).size,
    newest: all.at(-1)?.number ?? 0,
  }
}
