import type { EntryOf } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { knownPost } from './known.ts'

/** Adds a post to its discussion, or to what groups write about its question. */
export function post(lesson: Lesson, entry: EntryOf<'posted'>): void {
  const question = entry.question ?? null
  const before = [...lesson.posts.values()].filter(
    (other) => other.discussion === entry.discussion && other.question === question,
  )
  lesson.posts.set(entry.id, {
    id: entry.id,
    at: entry.at,
    discussion: entry.discussion,
    question,
    number: before.length + 1,
    student: entry.student,
    typed: entry.student !== null && entry.by !== entry.student,
    alias: entry.alias,
    replyTo: entry.replyTo,
    text: entry.text,
    editedAt: null,
    withdrawnAt: null,
    hidden: null,
  })
}

/** Gives a post other words. */
export function edit(lesson: Lesson, entry: EntryOf<'edited'>): void {
  Object.assign(knownPost(lesson, entry.post), { text: entry.text, editedAt: entry.at })
  // The teacher has shown other words.
  takeOffWall(lesson, entry.post)
}

/** Its author takes a post back. */
export function withdraw(lesson: Lesson, entry: EntryOf<'withdrawn'>): void {
  knownPost(lesson, entry.post).withdrawnAt = entry.at
  takeOffWall(lesson, entry.post)
}

/** The teacher hides a post, or shows it again. */
export function hide(lesson: Lesson, entry: EntryOf<'hidden'>): void {
  if (entry.reason !== null) takeOffWall(lesson, entry.post)
  knownPost(lesson, entry.post).hidden = entry.reason === null ? null : { reason: entry.reason, at: entry.at }
}

/** Where this post is on the wall, nothing is any more. */
export function takeOffWall(lesson: Lesson, post: string): void {
  if (lesson.onWall && 'post' in lesson.onWall && lesson.onWall.post === post) lesson.onWall = null
}
