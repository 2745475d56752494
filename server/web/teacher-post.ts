import type { ReviewPost } from '../lesson/views/review-post.ts'
import { words } from '../words/en.ts'
import type { PostButton, PostPart } from './post-part.ts'

const says = words.review

/**
 * A post as its teacher reads it: names beside aliases, hidden ones in full.
 * @param address of the lesson's desk
 * @param reply address of the form that replies to it; null where nothing can be written
 * @param wall what can be done with it on the wall now; null for nothing
 */
export function toTeacherPost(
  post: ReviewPost,
  address: string,
  at: (instant: string) => string,
  reply: ((post: string) => string) | null = null,
  wall: ((post: ReviewPost) => PostButton | null) | null = null,
): PostPart {
  const notes = [
    ...(post.alias ? [says.writesAs(post.alias)] : []),
    ...(post.typed ? [words.paper.typed] : []),
    ...(post.editedAt === null ? [] : [says.edited(at(post.editedAt))]),
    ...(post.state === 'shown' ? [] : [says[post.state]]),
  ]
  const isErased = post.nickname === ''
  const hide = post.state === 'hidden' ? says.showAgain(post.number) : says.hide(post.number)
  return {
    id: post.id,
    number: post.number,
    label: says.post(post.number),
    author: isErased ? says.somebody : (post.nickname ?? says.you),
    you: null,
    note: notes.length === 0 ? null : notes.join(', '),
    time: at(post.at),
    place: null,
    text: post.text,
    gone: isErased ? says.gone : null,
    reason: post.state === 'hidden' ? says.hiddenBecause(post.reason) : null,
    actions: [
      ...(reply && post.state === 'shown' ? [{ href: reply(post.id), text: says.reply(post.number) }] : []),
      ...(post.state === 'withdrawn' ? [] : [{ href: `${address}/post/${post.id}/hidden`, text: hide }]),
    ],
    buttons: [wall?.(post) ?? []].flat(),
    replies: post.replies.map((answer) => toTeacherPost(answer, address, at, reply, wall)),
  }
}
