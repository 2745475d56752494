import type { Request, Response } from 'express'
import { questionOf } from '../../../../lesson/may.ts'
import { questionReviewView, type QuestionReview, type ReviewAnswer } from '../../../../lesson/views/review-question.ts'
import type { Parts } from '../../../../parts.ts'
import { questionTypes } from '../../../../quiz/questions.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { toEarlierLines, type EarlierLine } from '../../../../web/earlier-part.ts'
import { toJourneyPart, type JourneyPart } from '../../../../web/journey-part.ts'
import { PageError } from '../../../../web/errors.ts'
import { toLateAll, toLatePart, type LateAll, type LatePart } from '../../../../web/desk/late.ts'
import type { Link, Page } from '../../../../web/page.ts'
import type { Verdict } from '../../../../web/question/feedback.ts'
import { flowLines, gainLines } from '../../../../web/question/flow.ts'
import { toLooked, type LookedPart } from '../../../../web/question/looked.ts'
import { toQuestionPreview, type QuestionPreview } from '../../../../web/question/preview.ts'
import { toQuestionSummary, type QuestionSummary } from '../../../../web/question/summary.ts'
import { reviewVerdict } from '../../../../web/review-verdict.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { transferLines } from '../../../../web/transfer-lines.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface ReviewQuestionPage {
  page: Page
  review: Link
  here: string
  prompt: string
  lang: string
  type: string
  lead: string
  summary: QuestionSummary
  /** How the class went from the first vote to the second; empty where there was one. */
  flow: string[]
  /** Before reading and after; null where nobody was asked before. */
  journey: JourneyPart | null
  /** Whether what was understood at an earlier question carried over; empty where that is not asked. */
  transfer: string[]
  /** How sure they were; null where that is not asked. */
  certainty: { rows: { name: string; right: number; wrong: number }[]; sureAndWrong: Link[] } | null
  /** Null where no place is asked for, or nobody has answered. */
  looked: LookedPart | null
  keyHead: string
  /** Its key, place and reasons. */
  preview: QuestionPreview
  /** Options show their key in the distribution; written types have theirs in the preview. */
  written: boolean
  /** To the page where written answers get their points; null for types with options. */
  marking: Link | null
  /** To what groups wrote about it; null where they did not. */
  threads: Link | null
  answers: AnswerLine[]
  drafts: {
    href: string
    name: string
    /** "" where only the reason was begun. */
    text: string
    because: string
    since: string
    /** Null where no answer is to be taken. */
    take: Link | null
  }[]
  draftsHint: string
  /** Came after its vote was over, and counts for nothing. */
  late: LatePart[]
  lateAll: LateAll | null
  missing: Link[]
  /** Instead of an empty list. */
  noneMissing: string
  previous: Link | null
  next: Link | null
  says: typeof words.review
  lateSays: typeof words.late
}
interface AnswerLine {
  href: string
  name: string
  letter: string
  text: string
  /** "Paragraph 2, sentence 1" that was shown beside it; "" for nothing. */
  where: string
  verdict: Verdict
  earlier: { count: string; list: EarlierLine[] } | null
  comment: string
  /** Why, in the second vote; "" for nothing. */
  because: string
  /** "10:14", "10:47, late" */
  time: string
}
const reviewQuestionView = defineView<ReviewQuestionPage>('teach/lesson/review/question')
const says = words.review
const keyHeads = { program: says.keyHead, teacher: says.keyHeadText, nobody: says.keyHeadOpinion }

/** One question: what the class answered, and everybody's answer. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const lesson = currentLesson(res)
    const address = `/teach/lesson/${lesson.id}`
    const home = { href: `${address}/review`, text: says.theReview }
    const id = String(req.params.question)
    const [review, question] = [
      questionReviewView(lesson, id, typeof req.query.by === 'string' ? req.query.by : null),
      questionOf(lesson, id),
    ]
    if (!review || !question) throw new PageError(404, says.noQuestion, { ...home, text: says.toReview })
    const { lang } = lesson.pin.article
    const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
    const student = (one: { student: string; nickname: string }): Link => ({
      href: `${home.href}/student/${one.student}`,
      text: one.nickname,
    })
    reviewQuestionView(res, {
      page: lessonPage(lesson, says.question(review.number), 'review', false),
      review: home,
      here: says.questionOf(review.number, review.of),
      prompt: renderInline(review.prompt),
      lang,
      type: review.type,
      lead: leadOf(review),
      summary: toQuestionSummary(review.type, review.votes),
      flow: review.votes.first ? [...flowLines(review.votes.first), ...gainLines(review.votes.first)] : [],
      journey: review.journey && toJourneyPart(review.journey, review.answers.length),
      transfer: review.transfer ? transferLines(review.transfer) : [],
      certainty: review.certainty && {
        rows: review.certainty.rows.map(({ certainty, right, wrong }) => ({
          name: says.sureRows[certainty],
          right,
          wrong,
        })),
        sureAndWrong: review.certainty.sureAndWrong.map(student),
      },
      looked: review.looked && review.answers.length > 0 ? toLooked(review.looked, lesson.pin.article, req.path) : null,
      keyHead: keyHeads[questionTypes[review.type].markedBy],
      preview: toQuestionPreview(question, review.place, lesson.pin.article, null),
      written: review.written,
      threads: review.lines === 0 ? null : { href: `${req.path}/threads`, text: says.readThreads(review.lines) },
      marking: review.written && review.answered > 0 ? markingOf(review, address) : null,
      answers: review.answers.map((answer) => toLine(answer, review, { href: student(answer).href, at })),
      drafts: review.drafts.map((draft) => ({
        href: student(draft).href,
        name: draft.nickname,
        text: draft.plain ?? '',
        because: draft.because,
        since: says.since(at(draft.at)),
        take:
          draft.plain === null
            ? null
            : { href: `${address}/student/${draft.student}/draft/${id}`, text: says.take(draft.nickname) },
      })),
      draftsHint: review.drafts.some(({ plain }) => plain !== null) ? says.draftsHint : says.reasonsHint,
      late: review.late.map((line) => toLatePart(lesson.id, line, at)),
      lateAll: toLateAll(lesson.id, review.late, parts.newId(), `question ${id}`),
      missing: review.missing.map(student),
      noneMissing: lesson.students.size === 0 ? says.nobody : says.allAnswered,
      previous: neighbour(review.previous, review.number - 1, home.href),
      next: neighbour(review.next, review.number + 1, home.href),
      says,
      lateSays: words.late,
    })
  }

const neighbour = (id: string | null, number: number, review: string): Link | null =>
  id === null ? null : { href: `${review}/question/${id}`, text: says.question(number) }

const markingOf = ({ id, unmarked }: QuestionReview, address: string): Link => ({
  href: `${address}/mark/${id}`,
  text: unmarked > 0 ? says.goMark : says.changePoints,
})

/** With fewer answers a share of them is chance. */
const fewAnswers = 10

function leadOf(question: QuestionReview): string {
  const { type, answered, unmarked, right, partly, wrong, facility, points, byTry, knew } = question
  if (answered === 0) return says.none
  const marked = answered - unmarked
  const waits = unmarked > 0 ? [says.waiting(unmarked)] : []
  if (questionTypes[type].markedBy === 'nobody') return says.opinions(answered)
  if (facility === null) return waits.join(' ')
  if (type === 'essay') return [says.meanPoints(facility * points, points, marked), ...waits].join(' ')
  // What was known is what was answered before they talked.
  const known = knew ?? { of: marked, facility }
  const hard = known.of < fewAnswers || known.facility === null ? says.tooFew(known.of) : says.howHard(known.facility)
  const before = knew ? [says.firstVote(knew.right, knew.of)] : []
  const tries = byTry ? [says.byTry(byTry.right, byTry.never)] : []
  return [says.split(right, partly, wrong, marked), ...before, ...tries, hard, ...waits].join(' ')
}

const toLine = (
  { nickname, plain, where, cell, comment, because, graded, earlier, typed, at: instant }: ReviewAnswer,
  { points }: QuestionReview,
  { href, at }: { href: string; at: (instant: string) => string },
): AnswerLine => ({
  href,
  name: nickname,
  letter: cell.letter,
  text: plain,
  because,
  where: where ? words.questions.placeRef(where.place.paragraph, where.place.sentence) : '',
  verdict: reviewVerdict(cell, { points, graded }),
  earlier: earlier.length === 0 ? null : { count: says.earlier(earlier.length), list: toEarlierLines(earlier, at) },
  comment,
  time: [
    at(instant),
    ...(cell.late ? [says.late] : []),
    ...(cell.cameLate?.state === 'accepted' ? [says.cameLate.accepted] : []),
    ...(typed ? [words.paper.typed] : []),
  ].join(', '),
})
