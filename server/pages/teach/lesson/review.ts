import type { Request, Response } from 'express'
import type { LateState } from '../../../lesson/late.ts'
import type { Lesson } from '../../../lesson/lesson.ts'
import { lookFirst, type Distractor, type LookFirst } from '../../../lesson/views/review-first.ts'
import { reviewView, type Review } from '../../../lesson/views/review.ts'
import type { Parts } from '../../../parts.ts'
import { plainInline, renderInline } from '../../../quiz/text/inline.ts'
import { firstWords } from '../../../web/first-words.ts'
import type { Link, Page } from '../../../web/page.ts'
import { reviewSign, type ReviewSign } from '../../../web/review-sign.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface ReviewPage {
  page: Page
  title: string
  lead: string
  /** Null once the lesson is closed. */
  asOf: { text: string; again: Link } | null
  gradebook: Link
  first: FirstThing[]
  matrix: Matrix
  absent: string[]
  /** Questions in whose vote hands were counted: they stand in nobody's row. */
  byHand: { href: string; number: number; html: string; note: string }[]
  discussions: { href: string; number: number; html: string; note: string }[]
  files: { href: string; text: string; hint: string }[]
  remove: Link
  says: typeof words.review
}
/** One line of "Look at these first": a link, a sentence, names with links. */
interface FirstThing {
  link: Link | null
  text: string
  names: Link[]
  /** Names without a page of their own, or "and 12 others"; "" for none. */
  more: string
}
interface Matrix {
  lang: string
  width: '' | 'matrix--many' | 'matrix--most'
  /** A box of its own height, so that its head stays in sight. */
  tall: boolean
  /** First words of the prompt, and the others, which are heard only. */
  questions: { href: string; number: number; first: string; rest: string }[]
  points: string
  soFar: string
  posts: boolean
  rows: { href: string; name: string; signs: ReviewSign[]; points: string; posts: number }[]
  foot: { text: string; hardest: boolean }[]
  /** Signs of answers that came after their vote was over; empty where none did. */
  late: { sign: LateState; text: string }[]
  /** Right answers before reading: "5 of 18"; empty where nobody was asked. */
  before: string[]
}
const reviewPageView = defineView<ReviewPage>('teach/lesson/review')
const says = words.review

/** What the teacher reads afterwards, and while the lesson goes on: who knew what. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const lesson = currentLesson(res)
    const review = reviewView(lesson)
    const first = lookFirst(lesson, review.questions)
    const address = `/teach/lesson/${lesson.id}`
    const now = parts.clock.now()
    reviewPageView(res, {
      page: lessonPage(lesson, words.frame.review, 'review', false),
      title: review.className === null ? review.title : `${review.title}, ${review.className}`,
      lead: leadOf(review),
      asOf:
        review.closedAt === null
          ? { text: says.asOf(words.times.clock(now.toISOString())), again: { href: req.path, text: says.again } }
          : null,
      first: toFirst(first, review, address),
      matrix: toMatrix(lesson, review, first, address),
      // A few stand at the top already.
      absent: review.absent.length > mostNames ? [...review.absent] : [],
      byHand: review.questions
        .filter(({ byHand }) => byHand > 0)
        .map(({ id, number, prompt, answered, byHand, right, partly, wrong }) => ({
          href: `${address}/review/question/${id}`,
          number,
          html: renderInline(prompt),
          // Where no answer is right, none is counted as such.
          note: says.handsNote(byHand, right + partly + wrong === 0 ? null : { right, of: answered }),
        })),
      discussions: review.discussions.map(({ id, number, prompt, posts }) => ({
        href: `${address}/review/discussion/${id}`,
        number,
        html: renderInline(prompt),
        note: says.postCount(posts),
      })),
      gradebook: { href: `${address}/export/csv`, text: says.csv },
      files: [
        { href: `${address}/export/csv`, text: says.csv, hint: says.csvHint },
        { href: `${address}/export/log-csv`, text: says.logCsv, hint: says.logCsvHint },
        { href: `${address}/export/json`, text: says.json, hint: says.jsonHint },
      ],
      remove: { href: `${address}/removed`, text: says.delete },
      says,
    })
  }

function leadOf({ rows, unmarked }: Review): string {
  const some = rows.filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty' && kind !== 'draft')).length
  return [
    says.took(rows.length),
    ...(rows.length > 0 && some < rows.length ? [says.answeredSome(some)] : []),
    ...(unmarked > 0 ? [says.toMark(unmarked)] : []),
  ].join(' ')
}

const mostGave = ({ written, count, letter, text }: Distractor): string =>
  written ? says.wrote(count, text) : says.chose(count, letter, plainInline(text))

/** More names than these are counted, not listed. */
const mostNames = 6

function toFirst(
  { hardest, sureAndWrong, open, little, late, toMark, drafts }: LookFirst,
  review: Review,
  address: string,
): FirstThing[] {
  const things: FirstThing[] = []
  const others = (count: number) => (count > mostNames ? says.others(count - mostNames) : '')
  if (hardest) {
    const { id, number, prompt, right, answered, unmarked, distractor } = hardest
    const of = answered - unmarked
    const text = [
      says.rightOf(right, of),
      ...(distractor ? [mostGave(distractor)] : []),
      ...(of < fewAnswers ? [says.fewAnswers] : []),
    ].join(' ')
    const link = { href: `${address}/review/question/${id}`, text: says.hardest(number, plainInline(prompt)) }
    things.push({ link, text, names: [], more: '' })
  }
  for (const { id, number, prompt, count } of sureAndWrong) {
    const link = { href: `${address}/review/question/${id}`, text: says.hardest(number, plainInline(prompt)) }
    things.push({ link, text: says.sureWrong(count), names: [], more: '' })
  }
  if (late > 0)
    things.push({
      link: { href: `${address}/late`, text: says.lateWait(late) },
      text: says.lateWaits,
      ...{ names: [], more: '' },
    })
  for (const { id, number, unmarked } of toMark) {
    const link = { href: `${address}/mark/${id}`, text: says.textsToMark(unmarked) }
    things.push({ link, text: says.inQuestion(number), names: [], more: '' })
  }
  for (const { id, number, count } of drafts) {
    const link = { href: `${address}/review/question/${id}#drafts`, text: says.drafts(count) }
    things.push({ link, text: says.inQuestion(number), names: [], more: '' })
  }
  if (little.length > 0) {
    const names = little.slice(0, mostNames).map(({ id, nickname }) => ({
      href: `${address}/review/student/${id}`,
      text: nickname,
    }))
    things.push({ link: null, text: says.answeredLittle(little.length, open), names, more: others(little.length) })
  }
  if (review.absent.length > 0) {
    const { absent, className } = review
    const more = [absent.slice(0, mostNames).join(', '), others(absent.length)].filter((part) => part !== '').join(' ')
    things.push({ link: null, text: says.didNotCome(absent.length, className ?? ''), names: [], more })
  }
  return things
}

/** Below this the teacher is told that a share of the answers says little. */
const fewAnswers = 10

/** Letters of a prompt over its column: four lines of the narrowest. */
const mostOfPrompt = 36

function toMatrix(lesson: Lesson, review: Review, { hardest }: LookFirst, address: string): Matrix {
  const { questions, rows, unmarked } = review
  const count = questions.length
  return {
    lang: lesson.pin.article.lang,
    width: count > 20 ? 'matrix--most' : count > 11 ? 'matrix--many' : '',
    tall: rows.length > 40,
    questions: questions.map(({ id, number, prompt }) => ({
      href: `${address}/review/question/${id}`,
      number,
      ...firstWords(plainInline(prompt), mostOfPrompt),
    })),
    points: says.pointsOf(questions.reduce((sum, { points }) => sum + points, 0)),
    soFar: unmarked > 0 ? says.soFar : '',
    posts: review.discussions.length > 0,
    rows: rows.map(({ id, nickname, cells, earned, posts }) => ({
      href: `${address}/review/student/${id}`,
      name: nickname,
      signs: cells.map((cell, at) =>
        reviewSign(
          cell,
          questions[at] ?? { points: 1 },
          `${address}/mark/${questions[at]?.id ?? ''}?student=${id}`,
          `${address}/student/${id}/late`,
        ),
      ),
      points: cells.every(({ mark }) => mark === null) ? '–' : says.points(earned),
      posts,
    })),
    late: rows.some(({ cells }) => cells.some(({ cameLate }) => cameLate))
      ? (['waits', 'accepted', 'declined'] as const).map((sign) => ({ sign, text: says.cameLate[sign] }))
      : [],
    before: review.before.map((known) => (known?.right == null ? '–' : says.countOf(known.right, known.answered))),
    foot: questions.map(({ id, right, facility, unmarked }) => ({
      text: facility === null ? (unmarked > 0 ? says.nobodyMarked : '–') : String(right),
      hardest: id === hardest?.id,
    })),
  }
}
