import { z } from 'zod'
import type { Article } from './text/article.ts'
import { Blanks, blanks } from './types/blanks.ts'
import { Choice, choice } from './types/choice.ts'
import { Choices, choices } from './types/choices.ts'
import { Classify, classify } from './types/classify.ts'
import { Essay, essay } from './types/essay.ts'
import { Match, match } from './types/match.ts'
import { NumberQuestion } from './types/number-question.ts'
import { number } from './types/number.ts'
import { Evidence, evidence } from './types/evidence.ts'
import { Poll, poll } from './types/poll.ts'
import { Order, order } from './types/order.ts'
import type { QuestionType } from './types/question-type.ts'
import { ShortText, shortText } from './types/short-text.ts'
import { TrueFalse, trueFalse } from './types/true-false.ts'

/** A normalised question of any type, as quizzes, pins and the log keep it. */
export const Question = z.discriminatedUnion('type', [
  Choice,
  Choices,
  TrueFalse,
  ShortText,
  NumberQuestion,
  Classify,
  Poll,
  Blanks,
  Match,
  Order,
  Essay,
  Evidence,
])
export type Question = z.output<typeof Question>

/** Add a type: its file, its views, one line here and in `Question`, one sample in `quizzes/`. The tests name what is missing. */
export const questionTypes = {
  choice,
  choices,
  'true-false': trueFalse,
  'short-text': shortText,
  number,
  classify,
  poll,
  blanks,
  match,
  order,
  essay,
  evidence,
} satisfies Record<Question['type'], unknown>

/**
 * The type's rules for one question about one text, at the widest types: responses come in as unknown and are checked by
 * `response`.
 * @param article which the question is about: the lesson's pinned one, where there is a lesson
 */
export function typeOf(question: Question, article: Article): QuestionType<Question, unknown> {
  const type: QuestionType<Question, unknown> = questionTypes[question.type]
  return type.within?.(article) ?? type
}
