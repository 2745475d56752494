import { createHash } from 'node:crypto'
import type { SeenPost } from '../lesson/views/seen-post.ts'
import type { StudentDiscussion } from '../lesson/views/student-discussion.ts'
import { words } from '../words/en.ts'
import type { Link } from './page.ts'

/** What an open page of a discussion shows: its newest post, and a digest of how the posts up to it stood. */
export interface Seen {
  newest: number
  mark: string
}

/** Locals of `partials/talk-news`. */
export interface TalkNews {
  /** "17 posts by 15 people" */
  count: string
  /** Shows what came since; null while the others' posts are not shown at all. */
  link: (Link & { isNew: boolean }) | null
}

const says = words.discussion

/** What a page shows that is made of this view. */
export const seenOf = ({ posts, newest }: StudentDiscussion): Seen => ({ newest, mark: markOf(all(posts)) })

/**
 * How many have written, and, as a button that one presses when ready, what is new on an open page: its posts never
 * move by themselves.
 * @param address of the discussion's page
 */
export function toTalkNews(view: StudentDiscussion, address: string, seen: Seen): TalkNews {
  if (!view.othersShown && !view.closed) return { count: says.firstOwn(view.postCount), link: null }
  const count = view.postCount === 0 && view.closed ? says.nonePosted : says.posts(view.postCount, view.writers)
  const posts = all(view.posts)
  const added = posts.filter(({ number, state }) => number > seen.newest && state !== 'withdrawn')
  const [first] = added
  const again = `${address}?from=${seen.newest}`
  if (first) {
    const text = says.showNew(added.length)
    return { count, link: { href: `${again}#post-${first.id}`, text, isNew: true } }
  }
  const mark = markOf(posts.filter(({ number }) => number <= seen.newest))
  // An address of its own, because a browser that is told to open the page it shows may only scroll.
  if (mark !== seen.mark) return { count, link: { href: `${again}&mark=${mark}`, text: says.showChanged, isNew: true } }
  return { count, link: { href: address, text: says.lookAgain, isNew: false } }
}

/** Posts and replies in the order of their numbers. */
const all = (posts: readonly SeenPost[]): SeenPost[] =>
  posts.flatMap((post) => [post, ...post.replies]).sort((a, b) => a.number - b.number)

const markOf = (posts: readonly SeenPost[]): string =>
  createHash('sha256')
    .update(JSON.stringify(posts.map(({ id, state, editedAt }) => [id, state, editedAt])))
    .digest('base64url')
    .slice(0, 10)
