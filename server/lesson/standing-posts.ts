import type { Lesson, Post } from './lesson.ts'

/** What everybody can read of a discussion, and so what is counted: neither taken back nor hidden. */
export const standingPosts = ({ posts }: Lesson, discussion: string): Post[] =>
  [...posts.values()].filter((post) => post.discussion === discussion && post.withdrawnAt === null && !post.hidden)
