import type { Journey } from '../lesson/views/review-before.ts'
import { plainInline, renderInline } from '../quiz/text/inline.ts'
import { words } from '../words/en.ts'

/** Locals of `partials/journey`: what a class answered before reading, and after. */
export interface JourneyPart {
  title: string
  lead: string
  rows: {
    letter: string | null
    html: string
    kind: 'right' | 'wrong' | 'none'
    /** Lengths of bars, 0 to 200. */
    before: { count: number; length: number }
    after: { count: number; length: number }
  }[]
  stayed: string
  /** Who changed their answer, and how. */
  went: string[]
  says: typeof words.review
}

const says = words.review

/** @param answered how many answered in the end */
export function toJourneyPart({ answered, right, rows, ways, both, stayed }: Journey, after: number): JourneyPart {
  const bar = (count: number, of: number) => ({ count, length: of === 0 ? 0 : Math.round((200 * count) / of) })
  const nameOf = (at: number) => plainInline(rows[at]?.text ?? '')
  return {
    title: right === null ? says.journeyOfOpinions : says.beforeAndAfter,
    lead: right === null ? says.answeredBefore(answered) : says.couldAnswer(right, answered),
    rows: rows.map((row) => ({
      letter: row.letter,
      html: renderInline(row.text),
      kind: row.correct === null ? 'none' : row.correct ? 'right' : 'wrong',
      before: bar(row.before, answered),
      after: bar(row.after, after),
    })),
    stayed: says.stayed(stayed, both),
    went: ways
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, count }) => says.went(count, nameOf(from), nameOf(to))),
    says,
  }
}
