import type { Lesson, Post } from '../lesson.ts'
import { mayOpenDiscussion, mayTalk } from '../may.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../settings.ts'
import { standingPosts } from '../standing-posts.ts'
import { studentIn } from './student-home.ts'

/** A post as a classmate may see it: an alias, never a nickname. */
export interface SeenPost {
  id: string
  number: number
  /** Null when the teacher wrote it; empty when its author was removed. */
  alias: string | null
  yours: boolean
  at: Instant
  editedAt: Instant | null
  /** Empty when hidden from this reader or withdrawn. */
  text: string
  state: 'shown' | 'hidden' | 'withdrawn'
  /** Why the teacher hid it; only for its author. */
  reason: string | null
  /** Its author may edit and withdraw it now. */
  mayChange: boolean
  mayReply: boolean
  replies: readonly SeenPost[]
}

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
    const yours = post.student === student.id
    const state = post.withdrawnAt !== null ? 'withdrawn' : post.hidden ? 'hidden' : 'shown'
    return {
      id: post.id,
      number: post.number,
      alias: post.alias,
      yours,
      at: post.at,
      editedAt: state === 'shown' ? post.editedAt : null,
      text: state === 'shown' || (yours && state === 'hidden') ? post.text : '',
      state,
      reason: yours ? (post.hidden?.reason ?? null) : null,
      mayChange: yours && state === 'shown' && !closed,
      mayReply: state === 'shown' && !closed && othersShown,
      replies: visible.filter((reply) => reply.replyTo === post.id).map(see),
    }
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
