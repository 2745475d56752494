import { z } from 'zod'
import { baseShape, questionShape, Words } from './base.ts'

/** As `quiz.json` has it: a number, with how far off it may be and its unit. */
export const NumberInFile = z.strictObject({
  ...questionShape,
  type: z.literal('number').describe('A number, with how far off it may be and its unit'),
  answer: z.number().describe('The right number, with a point: 1.5'),
  tolerance: z
    .union([
      z.number().min(0),
      z
        .string()
        .regex(/^\d{1,3}(?:\.\d{1,6})? ?%$/)
        .transform((share) => ({ share: Number.parseFloat(share) / 100 })),
    ])
    .optional()
    .describe('How far off it may be: 5, or "10 %" of the right number; 0 unless said otherwise'),
  units: z
    .array(z.string().trim().min(1).max(40))
    .min(1)
    .max(20)
    .optional()
    .describe('Spellings of the unit that are right, the best first; capitals do not matter'),
  unitRequired: z.boolean().optional().describe('true: without its unit a number is not right'),
  feedback: z
    .array(
      z.strictObject({
        answer: z.number().describe('A wrong number that you expect'),
        feedback: Words.describe('Words for whoever gives it'),
      }),
    )
    .max(50)
    .optional()
    .describe('Words for wrong numbers that you expect'),
})

/** After normalising. */
export const NumberQuestion = z.object({
  ...baseShape,
  type: z.literal('number'),
  answer: z.number(),
  /** Largest distance from `answer` that is right, 0 or more; where `relative`, as a share of the answer's size. */
  tolerance: z.object({ by: z.number().min(0), relative: z.boolean() }),
  /** Spellings, the first of them shown; empty where the number has none. */
  units: z.array(z.string()),
  unitRequired: z.boolean(),
  feedback: z.array(z.object({ answer: z.number(), feedback: z.string() })),
})
export type NumberQuestion = z.output<typeof NumberQuestion>
