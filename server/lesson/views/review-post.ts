import type { Lesson, Post } from '../lesson.ts'
import type { Instant } from '../settings.ts'

/** A post as its teacher reads it. */
export interface ReviewPost {
  id: string
  number: number
  nickname: string | null
  student: string | null
  alias: string | null
  /** The teacher typed it in, from paper or as it was said. */
  typed: boolean
  at: Instant
  editedAt: Instant | null
  text: string
  state: 'shown' | 'hidden' | 'withdrawn'
  reason: string
  replies: readonly ReviewPost[]
}

export const reviewPost = (lesson: Lesson, post: Post, replies: readonly ReviewPost[]): ReviewPost => ({
  id: post.id,
  number: post.number,
  nickname: post.student === null ? null : (lesson.students.get(post.student)?.nickname ?? ''),
  student: post.student,
  alias: post.alias,
  typed: post.typed,
  at: post.at,
  editedAt: post.editedAt,
  text: post.text,
  state: post.withdrawnAt !== null ? 'withdrawn' : post.hidden ? 'hidden' : 'shown',
  reason: post.hidden?.reason ?? '',
  replies,
})
