import { z } from 'zod'
import { comparableText } from '../text/comparable-text.ts'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import type { QuestionProblem, QuestionType } from './question-type.ts'
import { written } from './written.ts'

/** As `quiz.json` has it: a few words, with every answer that is right. */
export const ShortTextInFile = z.strictObject({
  ...questionShape,
  type: z.literal('short-text').describe('A few words, compared with the answers you accept'),
  accept: z
    .array(Words)
    .min(1)
    .max(50)
    .describe('Every answer that is right; capitals, extra spaces and punctuation around it do not matter'),
  feedback: z
    .array(
      z.strictObject({
        answer: Words.describe('A wrong answer that you expect'),
        feedback: Words.describe('Words for whoever gives it'),
      }),
    )
    .max(50)
    .optional()
    .describe('Words for wrong answers that you expect'),
})

/** After normalising. */
export const ShortText = z.object({
  ...baseShape,
  type: z.literal('short-text'),
  accept: z.array(z.string()),
  feedback: z.array(z.object({ answer: z.string(), feedback: z.string() })),
})
export type ShortText = z.output<typeof ShortText>

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

/** Longest short answer in graphemes. */
export const shortTextLimit = 200

/** Marks around an answer that nobody means; a percent or minus sign is part of it. */
const around = '[\\s.,;:!?"\'()\\[\\]\u00A1\u00BF\u3001\u3002\u060C\u061B\u061F]+'
const edges = new RegExp(`^${around}|${around}$`, 'g')

/**
 * What of a short answer counts: compatibility-normalised, lower case, typographic quotes and dashes made plain,
 * invisible letters dropped, white space run together, punctuation at either end dropped.
 */
export const comparable = (text: string): string =>
  comparableText(text.normalize('NFKC').toLowerCase()).text.replace(edges, '')

const accepts = (question: ShortText, text: string): boolean =>
  question.accept.some((answer) => comparable(answer) === comparable(text))

function check(question: ShortText): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  for (const [at, { answer }] of question.feedback.entries()) {
    if (accepts(question, answer)) {
      problems.push({
        path: ['feedback', at, 'answer'],
        code: 'right-and-wrong',
        values: { answer },
        severity: 'error',
      })
    }
  }
  for (const [at, answer] of question.accept.entries()) {
    if (comparable(answer) === '')
      problems.push({ path: ['accept', at], code: 'nothing-to-compare', values: { answer }, severity: 'error' })
  }
  return problems
}

/** A few words of the student's own, compared with the accepted answers by {@link comparable}. */
export const shortText: QuestionType<ShortText, Response> = {
  inFile: ShortTextInFile.transform((file): ShortText => ({
    ...baseOf(file),
    type: file.type,
    accept: file.accept,
    feedback: file.feedback ?? [],
  })),
  response: Response,
  written: true,
  markedBy: 'program',
  check,
  readForm: (_question, form) => written(form, shortTextLimit),
  writeForm: (_question, response) => ({ response: response.text }),
  grade: (question, response) => (accepts(question, response.text) ? 1 : 0),
  sheet: () => [],
  feedback: (question, response) => ({
    mark: response && shortText.grade(question, response),
    options: [],
    key: question.accept[0] ?? null,
    why:
      question.feedback.find(({ answer }) => response && comparable(answer) === comparable(response.text))?.feedback ??
      null,
  }),
  answers: ({ accept, feedback }) => ({ accepted: accept, expected: feedback }),
  tally(question, responses) {
    const rows = new Map<string, { text: string; count: number }>()
    for (const { text } of responses) {
      const row = rows.get(comparable(text))
      if (row) row.count += 1
      else rows.set(comparable(text), { text, count: 1 })
    }
    return [...rows.values()]
      .map(({ text, count }) => ({ id: comparable(text), letter: null, text, count, correct: accepts(question, text) }))
      .sort((a, b) => b.count - a.count)
  },
  examples: ({ accept, feedback }) =>
    [...accept, ...feedback.map(({ answer }) => answer)].map((response) => ({ response })),
  plain: (_question, response) => response.text,
}
