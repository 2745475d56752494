import type { Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import type { Link } from './page.ts'
import { currentLesson } from './visit.ts'

/** What every page of one thing in a review begins with. */
interface ReviewVisit<Review> {
  lesson: Lesson
  /** Of the lesson, for its teacher. */
  address: string
  /** To the whole review. */
  home: Link
  review: Review
  at: (instant: string) => string
}

/**
 * Finds what a page reviews.
 * @param missing said with 404 where there is none
 */
export function reviewVisit<Review>(
  parts: Parts,
  res: Response,
  find: (lesson: Lesson) => Review | null,
  missing: string,
): ReviewVisit<Review> {
  const lesson = currentLesson(res)
  const address = `/teach/lesson/${lesson.id}`
  const home = { href: `${address}/review`, text: words.review.theReview }
  const review = find(lesson)
  if (review === null) throw new PageError(404, missing, { href: home.href, text: words.review.toReview })
  return {
    ...{ lesson, address, home, review },
    at: (instant) => words.times.clockOrDay(instant, parts.clock.now()),
  }
}
