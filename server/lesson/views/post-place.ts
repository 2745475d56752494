import type { Lesson, Post } from '../lesson.ts'

/** What a post is about: the prompt of its discussion, or of the question whose answer its thread talks over. */
export function promptOf({ pin }: Lesson, post: Post): string {
  const about =
    post.question === null
      ? pin.discussions.find(({ id }) => id === post.discussion)
      : pin.questions.find(({ id }) => id === post.question)
  return about?.prompt ?? ''
}
