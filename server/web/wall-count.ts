import type { Lesson } from '../lesson/lesson.ts'
import { perVersion } from '../lesson/per-version.ts'
import { wallView, type Wall } from '../lesson/views/wall.ts'
import { words } from '../words/en.ts'

/** What the foot of the wall counts; `of` is 0 where nothing is a part of it. */
export interface WallCount {
  /** "17" */
  big: string
  /** "of 28 have answered" */
  small: string
  done: number
  of: number
}

const says = words.wall

/** Null where the wall counts nothing. */
export function toWallCount({ at, here, phones, question, discussion, paused }: Wall): WallCount | null {
  if (paused) return null
  if (question) {
    const { answered, byHand } = question
    if (answered === 0 && here === 0) return null
    const of = question.here
    const big = says.count(answered)
    if (byHand === answered && byHand > 0) return { big, small: says.handsCounted(byHand), done: 0, of: 0 }
    return { big, small: byHand > 0 ? says.answeredByHand(of, byHand) : says.answered(of), done: answered, of }
  }
  if (here === 0 && at !== 'lobby' && at !== 'own-pace') return null
  if (discussion && phones === 0) return null
  if (discussion) {
    const { posts, writers } = discussion
    return { big: says.count(posts), small: says.posts(posts, writers), done: 0, of: 0 }
  }
  return at === 'closed' ? null : { big: says.count(here), small: says.here(here), done: 0, of: 0 }
}

/** How many have answered, in the words of the wall: "17 of 28 have answered"; "" where no question is on, or the wall does not count. */
export const votesOnWall = perVersion((lesson) => {
  const count = lesson.stage.at === 'question' ? toWallCount(wallView(lesson)) : null
  return count === null ? '' : `${count.big} ${count.small}`
})

/** Locals of `partials/count`: the words, and the newest move, so that a page which is at another step takes no newer ones. */
export interface CountPart {
  step: string
  label: string
  text: string
}

/** Null where nothing is counted. @param question whose page it is; null for a page that is about no other one than the step's */
export function toCountPart(lesson: Lesson, question: string | null): CountPart | null {
  const { stage, movedBy: step } = lesson
  const text = votesOnWall(lesson)
  const isOther = stage.at === 'question' && question !== null && question !== stage.question
  return text === '' || isOther ? null : { step, label: words.lesson.countLabel, text }
}
