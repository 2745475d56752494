import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
const Verdict = z.enum(['true', 'false', 'not-said'])
import type { QuestionType } from './question-type.ts'

/** As `quiz.json` has it. */
export const TrueFalseInFile = z.object({ ...questionShape, type: z.literal('true-false'),
  answer: z.union([z.boolean(), z.literal('not-said')]),
  /** Offers "The text does not say" as a third answer; always so when that is the answer. */
  notSaid: z.boolean().optional(),
  /** Words for a student who chose that answer. */
  feedback: z.object({ true: Words.optional(), false: Words.optional(), 'not-said': Words.optional() }).optional() })

/** After normalising. */
export const TrueFalse = z.object({ ...baseShape, type: z.literal('true-false'), answer: Verdict, notSaid: z.boolean(), feedback: z.record(Verdict, z.string().nullable()) })
export type TrueFalse = z.output<typeof TrueFalse>

const Response = z.object({ verdict: Verdict })
type Response = z.output<typeof Response>

export const trueFalse: QuestionType<TrueFalse, Response> = {
  inFile: TrueFalseInFile.transform((file): TrueFalse => ({
    ...baseOf(file),
    type: file.type,
    answer: Verdict.parse(String(file.answer)),
    notSaid: file.notSaid === true || file.answer === 'not-said',
    feedback: {
      true: file.feedback?.true ?? null,
      false: file.feedback?.false ?? null,
      'not-said': file.feedback?.['not-said'] ?? null,
    },
  })),
}
