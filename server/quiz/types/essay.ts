import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import { Criterion, CriterionInFile, mostOf } from './criteria.ts'
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
  criteria: z
    .array(CriterionInFile)
    .min(1)
    .max(10)
    .optional()
    .describe('What it is marked by, with levels and their points; students read it before they write'),
})

/** After normalising. */
export const Essay = z.object({
  ...baseShape,
  type: z.literal('essay'),
  words: z.int(),
  model: z.string().nullable(),
  rubric: z.string().nullable(),
  /** Where there are any, points are given by their levels and add up to `points`. */
  criteria: z.array(Criterion).default([]),
})
export type Essay = z.output<typeof Essay>

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

/** Longest essay in graphemes: protects the store, not the word limit, which is advice. */
export const essayLimit = 10_000

function check({ rubric, criteria, points }: Essay): QuestionProblem[] {
  if (criteria.length === 0)
    return rubric === null ? [{ path: [], code: 'no-rubric', values: {}, severity: 'warning' }] : []
  const most = mostOf(criteria)
  if (most === 0) return [{ path: ['criteria'], code: 'levels-of-nothing', values: {}, severity: 'error' }]
  return points === most ? [] : [{ path: ['points'], code: 'points-not-levels', values: { most }, severity: 'error' }]
}

/** A text of the student's own; only a teacher can mark it. */
export const essay: QuestionType<Essay, Response> = {
  inFile: EssayInFile.transform((file): Essay => ({
    ...baseOf(file),
    type: file.type,
    words: file.words ?? 300,
    model: file.model ?? null,
    rubric: file.rubric ?? null,
    criteria: file.criteria ?? [],
    points: file.points ?? (file.criteria ? mostOf(file.criteria) || 1 : 1),
  })),
  response: Response,
  written: true,
  markedBy: 'teacher',
  check,
  readForm: (_question, form) => written(form, essayLimit),
  writeForm: (_question, response) => ({ response: response.text }),
  grade: () => null,
  sheet: () => [],
  asks: ({ words, criteria }) => ({ ...noAsks, words, criteria, quotes: true }),
  feedback: (question) => ({ mark: null, options: [], key: question.model, why: null }),
  tally: () => [],
  examples: ({ model }) => (model === null ? [] : [{ response: model }]),
  plain: (_question, response) => response.text,
}
