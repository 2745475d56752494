import type { Request, Response } from 'express'
import type { Lesson } from '../../../../../lesson/lesson.ts'
import { threadsReviewView, type ThreadsReview } from '../../../../../lesson/views/review-threads.ts'
import type { Parts } from '../../../../../parts.ts'
import { renderInline } from '../../../../../quiz/text/inline.ts'
import type { Link, Page } from '../../../../../web/page.ts'
import type { PostPart } from '../../../../../web/post-part.ts'
import { reviewVisit } from '../../../../../web/review-visit.ts'
import { lessonPage } from '../../../../../web/teacher-page.ts'
import { toTeacherPost } from '../../../../../web/teacher-post.ts'
import { defineView } from '../../../../../web/view.ts'
import { words } from '../../../../../words/en.ts'

interface ThreadsPage {
  page: Page
  address: string
  question: Link
  prompt: string
  lang: string
  lead: string
  groups: { names: string[]; none: string | null; posts: PostPart[] }[]
  says: typeof words.review
}
const threadsView = defineView<ThreadsPage>('teach/lesson/review/question/threads')
const says = words.review

/** What the groups write about a question, with names beside the aliases; it follows them while they write. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const question = String(req.params.question)
    const find = (lesson: Lesson) => threadsReviewView(lesson, question)
    const { lesson, address, home, review, at } = reviewVisit(parts, res, find, says.noQuestion)
    threadsView(res, {
      page: lessonPage(lesson, says.threadsOf(review.number), 'review', true),
      address: req.path,
      question: { href: `${home.href}/question/${review.id}`, text: says.question(review.number) },
      prompt: renderInline(review.prompt),
      lang: lesson.pin.article.lang,
      lead: leadOf(review),
      groups: review.groups.map(({ names, lines }) => ({
        names: [...names],
        none: lines.length === 0 ? says.silent : null,
        posts: lines.map((line) => toTeacherPost(line, address, at)),
      })),
      says,
    })
  }

function leadOf({ groups }: ThreadsReview): string {
  const lines = groups.reduce((sum, group) => sum + group.lines.length, 0)
  if (groups.length === 0) return says.noThreads
  return says.threadsBy(lines, groups.filter((group) => group.lines.length > 0).length, groups.length)
}
