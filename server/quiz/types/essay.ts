import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import { noAsks, type QuestionProblem, type QuestionType } from './question-type.ts'
import { written } from './written.ts'

/** As `quiz.json` has it: a text of the student's own, marked by the teacher. */
export const EssayInFile = z.strictObject({
  ...questionShape,
  type: z.literal('essay').describe('A text of their own, marked by you'),
  words: z
    .int()
    .min(1)
    .max(3000)
    .optional()
    .describe('About how many words to write at most; 300 unless said otherwise'),
  model: Words.optional().describe('A model answer, shown with the answers'),
  rubric: Words.optional().describe('What to look for, for the teacher who marks; students never see it'),
})

/** After normalising. */
export const Essay = z.object({
  ...baseShape,
  type: z.literal('essay'),
  words: z.int(),
  model: z.string().nullable(),
  rubric: z.string().nullable(),
})
export type Essay = z.output<typeof Essay>

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

/** Longest essay in graphemes: protects the store, not the word limit, which is advice. */
export const essayLimit = 10_000

function check(question: Essay): QuestionProblem[] {
  return question.rubric === null ? [{ path: [], code: 'no-rubric', values: {}, severity: 'warning' }] : []
}

/** A text of the student's own; only a teacher can mark it. */
export const essay: QuestionType<Essay, Response> = {
  inFile: EssayInFile.transform((file): Essay => ({
    ...baseOf(file),
    type: file.type,
    words: file.words ?? 300,
    model: file.model ?? null,
    rubric: file.rubric ?? null,
  })),
  response: Response,
  written: true,
  markedBy: 'teacher',
  check,
  readForm: (_question, form) => written(form, essayLimit),
  writeForm: (_question, response) => ({ response: response.text }),
  grade: () => null,
  sheet: () => [],
  asks: ({ words }) => ({ ...noAsks, words }),
  feedback: (question) => ({ mark: null, options: [], key: question.model, why: null }),
  tally: () => [],
  examples: ({ model }) => (model === null ? [] : [{ response: model }]),
  plain: (_question, response) => response.text,
}
