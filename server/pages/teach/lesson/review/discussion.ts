import type { Request, Response } from 'express'
import {
  discussionReviewView,
  type DiscussionReview,
  type ReviewPost,
} from '../../../../lesson/views/review-discussion.ts'
import type { Parts } from '../../../../parts.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { PageError } from '../../../../web/errors.ts'
import type { Link, Page } from '../../../../web/page.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson } from '../../../../web/visit.ts'
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
/** Locals of `partials/post`. */
interface PostPart {
  id: string
  number: number
  label: string
  author: string
  you: string | null
  note: string | null
  time: string
  place: null
  text: string
  gone: string | null
  reason: string | null
  actions: Link[]
  replies: PostPart[]
}
const reviewDiscussionView = defineView<ReviewDiscussionPage>('teach/lesson/review/discussion')
const says = words.review

/** One discussion with names beside the aliases; what was hidden or withdrawn too. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const lesson = currentLesson(res)
    const address = `/teach/lesson/${lesson.id}`
    const home = { href: `${address}/review`, text: says.theReview }
    const review = discussionReviewView(lesson, String(req.params.discussion))
    if (!review) throw new PageError(404, says.noDiscussion, { ...home, text: says.toReview })
    const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
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
      posts: review.posts.map((post) => toPost(post, address, at)),
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

function toPost(post: ReviewPost, address: string, at: (instant: string) => string): PostPart {
  const notes = [
    ...(post.alias ? [says.writesAs(post.alias)] : []),
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
    actions: post.state === 'withdrawn' ? [] : [{ href: `${address}/post/${post.id}/hidden`, text: hide }],
    replies: post.replies.map((reply) => toPost(reply, address, at)),
  }
}
