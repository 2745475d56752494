import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import type { QuestionType } from './question-type.ts'

/** As `quiz.json` has it. */
export const ShortTextInFile = z.object({ ...questionShape, type: z.literal('short-text'),
  /** Every answer that is right; case, accents' form and punctuation at the ends do not matter. */
  accept: z.array(Words).min(1).max(50),
  /** Words for answers that were expected to be wrong. */
  feedback: z.array(z.object({ answer: Words, feedback: Words })).max(50).optional() })

/** After normalising. */
export const ShortText = z.object({ ...baseShape, type: z.literal('short-text'), accept: z.array(z.string()), feedback: z.array(z.object({ answer: z.string(), feedback: z.string() })) })
export type ShortText = z.output<typeof ShortText>

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

export const shortText: QuestionType<ShortText, Response> = {
  inFile: ShortTextInFile.transform((file): ShortText => ({ ...baseOf(file), type: file.type, accept: file.accept, feedback: file.feedback ?? [] })),
}
