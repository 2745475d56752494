import { z } from 'zod'
import { baseOf, baseShape, questionShape } from './base.ts'
import { Option, OptionsInFile } from './options.ts'
import type { QuestionType } from './question-type.ts'

/** As `quiz.json` has it. */
export const ChoiceInFile = z.object({ ...questionShape, type: z.literal('choice'), options: OptionsInFile })

/** After normalising. */
export const Choice = z.object({ ...baseShape, type: z.literal('choice'), options: z.array(Option) })
export type Choice = z.output<typeof Choice>

const Response = z.object({ option: z.string() })
type Response = z.output<typeof Response>

export const choice: QuestionType<Choice, Response> = {
  inFile: ChoiceInFile.transform((file): Choice => ({ ...baseOf(file), type: file.type, options: file.options })),
}
