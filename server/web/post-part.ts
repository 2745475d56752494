import type { SeenPost } from '../lesson/views/seen-post.ts'
import { words } from '../words/en.ts'
import type { Link } from './page.ts'
import type { PlacePart } from './place-part.ts'

/** Locals of `partials/post`. */
export interface PostPart {
  id: string
  number: number
  label: string
  author: string
  /** "you" at one's own posts; null at others. */
  you: string | null
  /** "new"; null for nothing. */
  note: string | null
  /** "10:24", "10:24, changed 10:31" */
  time: string
  place: PlacePart | null
  text: string
  /** Why there is no text, or who still sees it; null otherwise. */
  gone: string | null
  reason: string | null
  actions: Link[]
  /** Of what is done at once, a form each; empty for students. */
  buttons: PostButton[]
  replies: PostPart[]
}

/** A form of one button. */
export interface PostButton {
  action: string
  formId: string
  /** Sent as the field `away`: "yes" takes something back, "" does it. */
  away: string
  text: string
}

/** What a post's words depend on besides the post. */
export interface PostSurroundings {
  /** Address of the lesson. */
  lesson: string
  teacher: string | null
  now: Date
  /** Posts with a higher number are called new; null calls none so. */
  newAfter: number | null
  /** False on a page where a post is only quoted. */
  withActions: boolean
}

const says = words.discussion

/** A post and its replies as a classmate reads them. */
export function toPostPart(post: SeenPost, around: PostSurroundings): PostPart {
  const { number, alias, yours } = post
  const at = (instant: string) => words.times.clockOrDay(instant, around.now)
  const isNew = around.newAfter !== null && number > around.newAfter && !yours
  return {
    id: post.id,
    number,
    label: says.post(number),
    author: alias === null ? says.teacher(around.teacher) : alias || says.gone,
    you: yours ? says.you : null,
    note: isNew ? says.isNew : null,
    time: post.editedAt === null ? at(post.at) : `${at(post.at)}, ${says.edited(at(post.editedAt))}`,
    place: null,
    text: post.text,
    gone: goneOf(post, around.teacher),
    reason: post.reason === null ? null : says.reason(post.reason),
    actions: around.withActions ? actionsOf(post, around) : [],
    buttons: [],
    replies: post.replies.map((reply) => toPostPart(reply, around)),
  }
}

function goneOf({ state, yours }: SeenPost, teacher: string | null): string | null {
  if (state === 'withdrawn') return yours ? says.withdrawnYours : says.withdrawn
  if (state === 'hidden') return (yours ? says.hiddenYours : says.hidden)(teacher)
  return null
}

function actionsOf({ id, number, alias, yours, mayReply, mayChange }: SeenPost, around: PostSurroundings): Link[] {
  const address = `${around.lesson}/post/${id}`
  const own = [
    { href: `${address}/text`, text: says.change(number) },
    { href: `${address}/withdrawn`, text: says.takeBack(number) },
  ]
  const author = alias ?? around.teacher ?? says.theTeacher
  const reply = { href: `${address}/reply`, text: says.reply(author) }
  return [...(mayReply && !yours ? [reply] : []), ...(mayChange ? own : [])]
}
