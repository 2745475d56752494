import type { VoteCount } from '../../lesson/vote-count.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { questionTypes, type Question } from '../../quiz/questions.ts'
import type { TallyRow } from '../../quiz/types/question-type.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { optionHtml } from './option-html.ts'

const says = words.questions

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
  /** The word beside a right answer; null for others. */
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

/** The class's answers to one question. */
export function toQuestionSummary(
  type: Question['type'],
  { tally, answered, byHand, parts, first }: VoteCount,
): QuestionSummary {
  const { written } = questionTypes[type]
  const toRows = (rows: readonly TallyRow[], beside: VoteCount['first']) =>
    rows.map(({ id, letter, text, image, count, correct }): SummaryRow => ({
      letter,
      html: written ? null : optionHtml({ text, ...(image ? { image } : {}) }),
      text,
      count,
      length: lengthOf(count, answered),
      before: beside && beforeOf(beside, id),
      kind: correct === null ? 'none' : correct ? 'right' : 'wrong',
      verdict: correct === true ? { kind: 'right', text: says.isRight } : null,
    }))
  const beside = first && first.tally.length > 0 ? first : null
  // What was written only in the first vote has a row, too.
  const onlyFirst = (written ? beside?.tally : [])?.filter((row) => !tally.some(({ id }) => id === row.id)) ?? []
  return {
    rows: toRows([...tally, ...onlyFirst.map((row) => ({ ...row, count: 0 }))], beside),
    parts: parts.map(({ text, rows }) => ({ html: renderInline(text), rows: toRows(rows, null) })),
    note:
      first && !written
        ? says.twoVotes(says.answered(answered, byHand), says.answered(first.answered, first.byHand))
        : noteOf(type, parts.length === 0 ? tally.length : null, { answered, byHand }),
    twice: beside !== null,
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
  { answered, byHand }: Pick<VoteCount, 'answered' | 'byHand'>,
): string {
  if (type === 'essay') return says.texts(answered)
  if (answered === 0) return says.noneAnswered
  return questionTypes[type].written && rows !== null
    ? `${says.answered(answered)}. ${says.different(rows)}`
    : says.answered(answered, byHand)
}
