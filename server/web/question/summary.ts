import { renderInline } from '../../quiz/text/inline.ts'
import { questionTypes, type Question } from '../../quiz/questions.ts'
import type { PartTally, TallyRow } from '../../quiz/types/question-type.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { optionHtml } from './option-html.ts'

/** One row of the distribution. */
export interface SummaryRow {
  /** Null where the answer is called by its words. */
  letter: string | null
  /** Safe HTML of an option; null for written answers, which are shown as they are in `text`. */
  html: string | null
  text: string
  count: number
  /** Length of the bar, 0 to 200: the share of those who answered. */
  length: number
  kind: 'right' | 'wrong' | 'none'
  /** The same in the first vote; null where only one is shown. */
  before: { count: number; length: number } | null
  /** The word beside a right answer; null while the key is covered, and for others. */
  verdict: { kind: 'right'; text: string } | null
}

/** One part with what was answered to it. */
export interface PartSummary {
  html: string
  rows: SummaryRow[]
}

/** Locals of `views/questions/<type>/summary.ejs`, as `summary`: what the class answered. */
export interface QuestionSummary {
  rows: SummaryRow[]
  /** The same of each part; empty where the answer is one. */
  parts: PartSummary[]
  /** How many answered, or that nobody did. */
  note: string
  /** Two votes stand side by side. */
  twice: boolean
  says: QuestionWords
}

/**
 * The class's answers to one question.
 * @param tally of the question's type; its written types may have words of students, so they go to the teacher only
 * @param answered how many handed an answer in, which may be fewer than the votes where several can be chosen
 * @param key shows which answers are right
 * @param parts of the question's type, where its answer has several
 * @param first the first vote, to stand beside this second one; null for one vote alone
 * @param byHand of `answered`: hands that were counted
 */
export function toQuestionSummary(
  type: Question['type'],
  tally: readonly TallyRow[],
  answered: number,
  key: boolean,
  says: QuestionWords,
  parts: readonly PartTally[] = [],
  first: { tally: readonly TallyRow[]; answered: number; byHand: number } | null = null,
  byHand = 0,
): QuestionSummary {
  const { written } = questionTypes[type]
  const toRows = (rows: readonly TallyRow[], beside: typeof first) =>
    rows.map(({ id, letter, text, image, count, correct }): SummaryRow => ({
      letter,
      html: written ? null : optionHtml({ text, ...(image ? { image } : {}) }),
      text,
      count,
      length: lengthOf(count, answered),
      before: beside && beforeOf(beside, id),
      kind: !key || correct === null ? 'none' : correct ? 'right' : 'wrong',
      verdict: key && correct === true ? { kind: 'right', text: says.isRight } : null,
    }))
  return {
    rows: toRows(tally, first),
    parts: parts.map(({ text, rows }) => ({ html: renderInline(text), rows: toRows(rows, null) })),
    note:
      first && !written
        ? says.twoVotes(says.answered(answered, byHand), says.answered(first.answered, first.byHand))
        : noteOf(type, parts.length === 0 ? tally.length : null, { answered, byHand }, says),
    twice: first !== null,
    says,
  }
}

const lengthOf = (count: number, of: number): number => (of === 0 ? 0 : Math.round((200 * count) / of))

function beforeOf(first: { tally: readonly TallyRow[]; answered: number }, row: string): SummaryRow['before'] {
  const count = first.tally.find(({ id }) => id === row)?.count ?? 0
  return { count, length: lengthOf(count, first.answered) }
}

/** @param rows how many different answers there are; null where each part has its own */
function noteOf(
  type: Question['type'],
  rows: number | null,
  { answered, byHand }: { answered: number; byHand: number },
  says: QuestionWords,
): string {
  if (type === 'essay') return says.texts(answered)
  if (answered === 0) return says.noneAnswered
  return questionTypes[type].written && rows !== null
    ? `${says.answered(answered)}. ${says.different(rows)}`
    : says.answered(answered, byHand)
}
