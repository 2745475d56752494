import type { Request, Response } from 'express'
import type { Lesson } from '../../../../lesson/lesson.ts'
import { discussionReviewView, type DiscussionReview } from '../../../../lesson/views/review-discussion.ts'
import type { Parts } from '../../../../parts.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import type { Link, Page } from '../../../../web/page.ts'
import type { PostPart } from '../../../../web/post-part.ts'
import { reviewVisit } from '../../../../web/review-visit.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { toTeacherPost } from '../../../../web/teacher-post.ts'
import { defineView } from '../../../../web/view.ts'
import { words } from '../../../../words/en.ts'

interface ReviewDiscussionPage {
  page: Page
  review: Link
  here: string
  prompt: string
  lang: string
  lead: string
  posts: PostPart[]
  previous: Link | null
  next: Link | null
  says: typeof words.review
}
const reviewDiscussionView = defineView<ReviewDiscussionPage>('teach/lesson/review/discussion')
const says = words.review

/** One discussion with names beside the aliases; what was hidden or withdrawn too. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const discussion = String(req.params.discussion)
    const find = (lesson: Lesson) => discussionReviewView(lesson, discussion)
    const { lesson, address, home, review, at } = reviewVisit(parts, res, find, says.noDiscussion)
    const neighbour = (step: number): Link | null => {
      const other = lesson.pin.discussions[review.number - 1 + step]
      return other ? { href: `${home.href}/discussion/${other.id}`, text: says.discussion(review.number + step) } : null
    }
    reviewDiscussionView(res, {
      page: lessonPage(lesson, says.discussion(review.number), 'review', false),
      review: home,
      here: says.discussionOf(review.number, review.of),
      prompt: renderInline(review.prompt),
      lang: lesson.pin.article.lang,
      lead: leadOf(review),
      posts: review.posts.map((post) => toTeacherPost(post, address, at)),
      previous: neighbour(-1),
      next: neighbour(1),
      says,
    })
  }

function leadOf({ posts }: DiscussionReview): string {
  const all = posts.flatMap((post) => [post, ...post.replies])
  if (all.length === 0) return says.nobodyWrote
  const stands = all.filter(({ state }) => state !== 'withdrawn')
  const pupils = stands.flatMap(({ student }) => student ?? [])
  const yours = stands.length - pupils.length
  const withdrawn = all.length - stands.length
  const parts = [
    says.postsBy(pupils.length, new Set(pupils).size),
    ...(yours > 0 ? [says.postsOfYours(yours)] : []),
    ...(withdrawn > 0 ? [says.postsWithdrawn(withdrawn)] : []),
  ]
  return `${parts.join(', ')}.`
}
