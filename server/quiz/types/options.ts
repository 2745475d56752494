import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { Id, Words } from './base.ts'

/** An option as `quiz.json` has it. */
export const OptionInFile = z.strictObject({
  id: Id.optional().describe('A short name of your own, such as dusk'),
  text: Words.describe('What the option says'),
  correct: z.boolean().optional().describe('true for a right answer'),
  feedback: Words.optional().describe('Words for a student who chose it'),
})

/** An option after normalising. */
export const Option = z.object({
  id: Id,
  /** Inline Markdown. */
  text: z.string(),
  /** Part of the key; the others are distractors. */
  correct: z.boolean(),
  /** Words for a student who chose it; null when none were written. */
  feedback: z.string().nullable(),
})
export type Option = z.output<typeof Option>

/** Two to twenty-six options, so that each has its letter. */
export const OptionsInFile = z
  .array(OptionInFile)
  .min(2)
  .max(26)
  .transform((options): Option[] =>
    options.map((option) => ({
      id: option.id ?? idFromWords(option.text),
      text: option.text,
      correct: option.correct ?? false,
      feedback: option.feedback ?? null,
    })),
  )
