import { z } from 'zod'
import { certaintiesOf, Certainty } from '../quiz/certainty.ts'
import type { Question } from '../quiz/questions.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Refusal } from './refusal.ts'
import type { Round } from './stage.ts'

/** Certainty is asked for in the votes, not before reading. */
export const asksCertainty = (question: Question, round: Round): boolean => question.certainty !== null && round !== 0

/**
 * How sure a form says its student is; null where that is not asked.
 * @throws ZodError on what the question's own page cannot send
 */
export function readCertainty(
  question: Question,
  round: Round,
  { certainty: sent }: FormBody,
): { certainty: Certainty | null } | Refusal {
  if (question.certainty === null || !asksCertainty(question, round)) return { certainty: null }
  if (sent === undefined || sent === '') return { refused: 'certainty-missing' }
  const known = certaintiesOf(question.certainty).map(String)
  return { certainty: Certainty.parse(Number(z.enum(known).parse(sent))) }
}
