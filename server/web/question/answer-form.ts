import { asksBecause } from '../../lesson/read-because.ts'
import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import type { Article } from '../../quiz/text/article.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import { toBecausePart, type BecausePart } from './because.ts'
import { toCertaintyPart, type CertaintyPart } from './certainty.ts'
import { toQuestionForm, type QuestionForm } from './form.ts'
import type { PickPart } from './pick.ts'
import { toQuotable, type QuotablePart } from './quotable.ts'
import type { Problem } from './problem.ts'

/** The form of one question: what is asked, and all that is asked beside it. */
export interface AnswerForm {
  question: QuestionForm
  pick: PickPart | null
  quotable: QuotablePart | null
  certainty: CertaintyPart | null
  /** In the second vote. */
  because: BecausePart | null
  answer: AnswerPart
}

/** Locals of `partials/answer-form`. */
export interface AnswerPart {
  action: string
  question: string
  number: number
  draft: string | null
  /** Where the reason for a second vote is kept while it is written; null where the draft has it. */
  reason: string | null
  atOnce: boolean
  led: boolean
  formId: string
  student: string
  round: number
  replaces: string
  saved: boolean
}

/** What fills a form, and what stands in its way. */
interface Filled {
  fields: FormBody
  /** Why nothing can be answered now; null when it can. */
  closed: string | null
  /** Why what was sent was refused; null when it was not, or nothing can be answered. */
  problem: Problem | null
  /** What is marked in the text; null where nothing is to be marked. */
  pick: PickPart | null
  /** The text may be read, so that it can be quoted. */
  mayRead: boolean
}

/**
 * The form of a question whose answer is not shown.
 * @param isClassVote the class votes on it, or talks about its vote
 * @param saved the form holds the answer that counts, not a draft and not what was refused
 * @param sending where it goes, and by whom
 */
export function toAnswerForm(
  question: StudentQuestion,
  article: Article,
  { fields, closed, problem, pick, mayRead }: Filled,
  { isClassVote, saved }: { isClassVote: boolean; saved: boolean },
  sending: Pick<AnswerPart, 'action' | 'formId' | 'student'>,
): AnswerForm {
  const about = (part: Problem['about']) => (problem?.about === part ? problem.text : null)
  return {
    question: toQuestionForm(question, fields, { lang: article.lang, closed, problem: about('answer') }),
    pick,
    quotable: question.asks.quotes && closed === null && mayRead ? toQuotable(article) : null,
    certainty: question.certainty && toCertaintyPart(question.certainty, fields, about('certainty')),
    because: asksBecause(question.round) ? toBecausePart(fields, about('because')) : null,
    answer: {
      ...sending,
      question: question.id,
      number: question.number,
      draft: question.written && closed === null ? `${sending.action}/draft` : null,
      reason: !question.written && asksBecause(question.round) && closed === null ? `${sending.action}/draft` : null,
      // In a vote, and before reading, a choice is handed in as it is tapped; where two things are to be said, neither is sent alone.
      atOnce: (isClassVote || question.round === 0) && !asksMore(question),
      led: isClassVote,
      round: question.round ?? (question.before === null ? 1 : 0),
      replaces: question.answer?.id ?? '',
      saved,
    },
  }
}

/** A tap is not the whole answer. */
const asksMore = ({ round, written, certainty, pick }: StudentQuestion): boolean =>
  asksBecause(round) || written || certainty !== null || (pick?.field === 'passage' && pick.required)
