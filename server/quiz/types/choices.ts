import { z } from 'zod'
import { baseOf, baseShape, questionShape } from './base.ts'
import { Option, OptionsInFile } from './options.ts'
import type { QuestionType } from './question-type.ts'

/** As `quiz.json` has it. */
export const ChoicesInFile = z.object({ ...questionShape, type: z.literal('choices'), options: OptionsInFile })

/** After normalising. */
export const Choices = z.object({ ...baseShape, type: z.literal('choices'), options: z.array(Option) })
export type Choices = z.output<typeof Choices>

const Response = z.object({ options: z.array(z.string()) })
type Response = z.output<typeof Response>

export const choices: QuestionType<Choices, Response> = {
  inFile: ChoicesInFile.transform((file): Choices => ({ ...baseOf(file), type: file.type, options: file.options })),
}
