import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import type { QuestionType } from './question-type.ts'

/** As `quiz.json` has it. */
export const EssayInFile = z.object({ ...questionShape, type: z.literal('essay'),
  /** Most words a student may write; 500 unless said otherwise. */
  words: z.int().min(1).max(5000).optional(),
  /** A model answer, shown with the answers. */
  model: Words.optional(),
  /** What to look for, for the teacher who marks; never shown to students. */
  rubric: Words.optional() })

/** After normalising. */
export const Essay = z.object({ ...baseShape, type: z.literal('essay'), words: z.int(), model: z.string().nullable(), rubric: z.string().nullable() })
export type Essay = z.output<typeof Essay>

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

export const essay: QuestionType<Essay, Response> = {
  inFile: EssayInFile.transform((file): Essay => ({ ...baseOf(file), type: file.type, words: file.words ?? 500, model: file.model ?? null, rubric: file.rubric ?? null })),
}
