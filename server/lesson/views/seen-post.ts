import type { Post } from '../lesson.ts'
import type { Instant } from '../settings.ts'

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

/** @param open its author may still write there, and so change it; replies are allowed by whoever shows them */
export function seenBy(
  student: string,
  post: Post,
  { open, replies }: { open: boolean; replies: readonly SeenPost[] },
): SeenPost {
  const yours = post.student === student
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
    mayChange: yours && state === 'shown' && open,
    mayReply: false,
    replies,
  }
}
