import { z } from 'zod'
import { Words } from './base.ts'

/** A wrong answer that the instructor expects in a typed text, with the words for whoever gives it. */
export const ExpectedAnswer = z.object({ answer: z.string(), feedback: z.string() })

/** The same as `quiz.json` has it. */
export const ExpectedInFile = z
  .array(
    z.strictObject({
      answer: Words.describe('A wrong answer that you expect'),
      feedback: Words.describe('Words for whoever gives it'),
    }),
  )
  .max(50)
  .optional()
  .describe('Words for wrong answers that you expect')
