import type { Request, Response } from 'express'
import type { Lesson } from '../../../../lesson/lesson.ts'
import { studentReviewView, type StudentReview } from '../../../../lesson/views/review-student.ts'
import type { Parts } from '../../../../parts.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { toEarlierLines, type EarlierLine } from '../../../../web/earlier-part.ts'
import { toLatePart, type LatePart } from '../../../../web/desk/late.ts'
import type { Link, Page } from '../../../../web/page.ts'
import type { Verdict } from '../../../../web/question/feedback.ts'
import { reviewVerdict } from '../../../../web/review-verdict.ts'
import { reviewVisit } from '../../../../web/review-visit.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { words } from '../../../../words/en.ts'

interface ReviewStudentPage {
  page: Page
  review: Link
  here: string
  name: string
  lead: string
  about: string
  lang: string
  answers: StudentAnswer[]
  posts: StudentPost[]
  /** What can be done for this pupil. */
  manage: Link[]
  files: Link[]
  previous: Link | null
  next: Link | null
  says: typeof words.review
  lateSays: typeof words.late
}
interface StudentAnswer {
  href: string
  number: number
  promptHtml: string
  letter: string
  /** "" where there is neither an answer nor a draft. */
  text: string
  verdict: Verdict
  /** "Handed in at 10:14", with "late"; "" without an answer. */
  time: string
  /** What the key says, where this was not right; "" elsewhere. */
  right: string
  comment: string
  /** Why, in the second vote; "" for nothing. */
  because: string
  /** To the page where it gets its points, or where a draft is taken; null where neither can be done. */
  act: Link | null
  earlier: { count: string; list: EarlierLine[] } | null
  late: LatePart[]
}
interface StudentPost {
  href: string
  discussion: string
  promptHtml: string
  about: string
  text: string
  reason: string
}
const reviewStudentView = defineView<ReviewStudentPage>('teach/lesson/review/student')
const says = words.review

/** One pupil: every answer and every post. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const student = String(req.params.student)
    const find = (lesson: Lesson) => studentReviewView(lesson, student)
    const { lesson, address, home, review, at } = reviewVisit(parts, res, find, says.noStudent)
    const own = `${address}/student/${review.id}`
    const pupil = (one: { id: string; nickname: string } | null): Link | null =>
      one && { href: `${home.href}/student/${one.id}`, text: one.nickname }
    reviewStudentView(res, {
      page: lessonPage(lesson, review.nickname, 'review', false),
      review: home,
      here: says.pupilOf(review.number, review.of),
      name: review.nickname,
      lead: leadOf(review),
      about: `${says.joinedAt(at(review.joinedAt))} ${review.readAt === null ? says.notRead : says.readAt(at(review.readAt))}`,
      lang: lesson.pin.article.lang,
      answers: review.questions.map((question) => toAnswer(question, review.id, lesson.id, at)),
      posts: review.posts.map((post) => toPost(post, home.href, at)),
      manage: [
        { href: `${own}/name`, text: says.rename },
        { href: `${own}/seat`, text: says.handOver },
        ...(lesson.closes === null ? [] : [{ href: `${own}/deadline`, text: says.moreTime }]),
        { href: `${own}/removed`, text: says.remove },
      ],
      files: [
        { href: `${own}/export/csv`, text: says.savePupilCsv },
        { href: `${own}/export/json`, text: says.savePupilJson },
      ],
      previous: pupil(review.previous),
      next: pupil(review.next),
      says,
      lateSays: words.late,
    })
  }

function leadOf({ earned, most, questions }: StudentReview): string {
  const waiting = questions.filter(({ cell }) => cell.kind === 'unmarked').length
  const answered = questions.filter(({ answer }) => answer !== null).length
  const points = waiting > 0 ? says.soManyPointsYet(earned, most, waiting) : says.soManyPoints(earned, most)
  return `${points} ${says.answeredOf(answered, questions.length)}`
}

function toAnswer(
  question: StudentReview['questions'][number],
  student: string,
  lesson: string,
  at: (instant: string) => string,
): StudentAnswer {
  const address = `/teach/lesson/${lesson}`
  const { id, number, prompt, points, written, cell, plain, key, answer, comment, because, earlier } = question
  const isOpen = cell.kind === 'right' || cell.kind === 'empty' || cell.kind === 'draft'
  return {
    href: `${address}/review/question/${id}`,
    number,
    promptHtml: renderInline(prompt),
    letter: cell.letter,
    text: plain,
    verdict: reviewVerdict(cell, { points, graded: answer?.graded ?? false }),
    time: answer
      ? answer.typed
        ? says.typedAt(at(answer.at))
        : [
            says.handedIn(at(answer.at)),
            ...(cell.late ? [says.late] : []),
            ...(cell.cameLate?.state === 'accepted' ? [says.cameLate.accepted] : []),
          ].join(', ')
      : '',
    right: isOpen || answer?.graded || key === null || cell.kind === 'unmarked' ? '' : key,
    comment,
    because,
    act: actOf(question, student, address, written),
    late: question.late.map((line) => toLatePart(lesson, line, at)),
    earlier: earlier.length === 0 ? null : { count: says.earlier(earlier.length), list: toEarlierLines(earlier, at) },
  }
}

function actOf(
  { id, cell, answer }: StudentReview['questions'][number],
  student: string,
  address: string,
  written: boolean,
): Link | null {
  if (cell.kind === 'draft') return { href: `${address}/student/${student}/draft/${id}`, text: says.takeDraft }
  if (!written || !answer) return null
  const text = cell.kind === 'unmarked' ? says.markThis : says.changeMark
  return { href: `${address}/mark/${id}?student=${student}`, text }
}

const toPost = (
  post: StudentReview['posts'][number],
  review: string,
  at: (instant: string) => string,
): StudentPost => ({
  href:
    post.about.is === 'question'
      ? `${review}/question/${post.about.id}/threads#post-${post.id}`
      : `${review}/discussion/${post.about.id}#post-${post.id}`,
  discussion: says[post.about.is === 'question' ? 'toGroup' : 'discussion'](post.about.number),
  promptHtml: renderInline(post.prompt),
  about: [
    says.post(post.number),
    ...(post.alias === '' ? [] : [says.as(post.alias)]),
    at(post.at),
    ...(post.state === 'shown' ? [] : [says[post.state]]),
  ].join(', '),
  text: post.text,
  reason: post.reason === '' ? '' : says.hiddenBecause(post.reason),
})
