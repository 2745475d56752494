import type { Lesson } from '../lesson/lesson.ts'
import { questionOf } from '../lesson/may.ts'
import type { ResultRow, StudentResults } from '../lesson/views/student-results.ts'
import { renderInline } from '../quiz/text/inline.ts'
import { words } from '../words/en.ts'
import { lateSentence } from './question/late-sentence.ts'
import { toQuestionFeedback, type QuestionFeedback } from './question/feedback.ts'

/** Locals of `partials/own-results`: the same on the page and in the file. */
export interface ResultsPart {
  /** "7 of 12 points" */
  sum: string
  waiting: string | null
  /** Null where no question gives points for certainty. */
  certainty: string | null
  notShown: string | null
  rows: OwnResult[]
  posts: { label: string; promptHtml: string; text: string; time: string }[]
  lang: string
  says: typeof words.results
}
/** One question with what its student answered. */
interface OwnResult {
  number: number
  label: string
  type: string
  promptHtml: string
  points: string
  late: string | null
  /** Null until its answer is shown; then `answer` is all there is, null where none was given. */
  feedback: QuestionFeedback | null
  answer: string | null
  /** Why, in the second vote; null for nothing. */
  because: string | null
  /** What was begun and not handed in; null when nothing was. */
  draft: string | null
  /** What came after its vote was over and does not count, with what became of it; null for nothing. */
  cameLate: { label: string; words: string; sentence: string } | null
}

const says = words.results

/**
 * A student's results in words.
 * @param article address of the page with the article; null where there is no way there
 */
export function toResultsPart(results: StudentResults, lesson: Lesson, article: string | null, now: Date): ResultsPart {
  const hidden = results.rows.filter(({ key }) => key === null).length
  const { lang } = lesson.pin.article
  return {
    sum: results.most === 0 ? says.noSum : says.sum(results.earned, results.most),
    certainty: results.certainty && says.certainty(results.certainty.earned, results.certainty.most),
    waiting: results.waiting === 0 ? null : says.waiting(results.waiting),
    notShown: hidden === 0 ? null : says.notShown(hidden),
    rows: results.rows.map((row) => toOwnResult(row, lesson, { href: article, lang }, now)),
    posts: results.posts.map(({ number, question, prompt, text, at }) => ({
      label: question === null ? says.post(number) : says.toGroup(question),
      promptHtml: renderInline(prompt),
      text,
      time: words.times.clockOrDay(at, now),
    })),
    lang,
    says,
  }
}

function toOwnResult(
  row: ResultRow,
  lesson: Lesson,
  article: { href: string | null; lang: string },
  now: Date,
): OwnResult {
  const { points, answer, key } = row
  return {
    number: row.number,
    label: says.question(row.number),
    type: questionOf(lesson, row.id)?.type ?? '',
    promptHtml: renderInline(row.prompt),
    points: says.points(row.earned, points),
    late: row.late ? says.late : null,
    feedback: key && toQuestionFeedback(key, { points, answer }, article, 'h3'),
    answer,
    because: row.because,
    draft: row.draft,
    cameLate:
      row.cameLate && row.cameLate.state !== 'accepted'
        ? {
            label: words.question.cameLateLabel,
            words: row.cameLate.plain,
            sentence: lateSentence(row.cameLate, (instant) => words.times.clockOrDay(instant, now)),
          }
        : null,
  }
}
