import type { Lesson, Post } from './lesson.ts'

/** Neither taken back nor hidden, and its author was not removed. */
export const isStanding = ({ withdrawnAt, hidden }: Post): boolean => withdrawnAt === null && !hidden

/** What everybody can read of a discussion, and so what is counted. */
export const standingPosts = ({ posts }: Lesson, discussion: string): Post[] =>
  [...posts.values()].filter((post) => post.discussion === discussion && isStanding(post))
