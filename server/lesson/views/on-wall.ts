import { placeOf, sentencesAt } from '../../quiz/text/locate.ts'
import type { Lesson } from '../lesson.ts'

/** A place in the text that the teacher points at. */
export interface PointedAt {
  is: 'place'
  /** Numbers from 1; null in a heading. */
  paragraph: number | null
  /** Numbers of the first and the last sentence, from 1. */
  from: number
  to: number
  /** Ids of all of them, in order. */
  sentences: readonly string[]
  /** The words as they stand in the article. */
  quote: string
}

/** A post that the teacher shows: with its alias, never with a nickname. */
export interface ShownPost {
  is: 'post'
  id: string
  discussion: string
  number: number
  /** Null when the teacher wrote it. */
  alias: string | null
  text: string
}

/** What stands on the wall instead of the step, because the teacher chose it; every student may see it at the same moment. */
export type OnWall = PointedAt | ShownPost

/** Null while the wall shows the step, or "eyes up". */
export function onWallView({ onWall, pin, posts, pausedAt }: Lesson): OnWall | null {
  if (!onWall || pausedAt !== null) return null
  if ('post' in onWall) {
    const post = posts.get(onWall.post)
    if (!post || post.discussion === null) return null
    const { id, discussion, number, alias, text } = post
    return { is: 'post', id, discussion, number, alias, text }
  }
  const { passage } = onWall
  const place = placeOf(pin.article, passage)
  const sentences = sentencesAt(pin.article, passage).map(({ id }) => id)
  if (!place) return null
  const { paragraph, sentence: from, quote } = place
  return { is: 'place', paragraph, from, to: from + sentences.length - 1, sentences, quote }
}
