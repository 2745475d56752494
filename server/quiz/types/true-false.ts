import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import { keyFirst, keyWords, noLetter, optionFeedback, optionTally, sheetOf } from './option-feedback.ts'
import type { Option } from './options.ts'
import type { QuestionProblem, QuestionType } from './question-type.ts'

const Verdict = z.enum(['true', 'false', 'not-said'])
type Verdict = z.output<typeof Verdict>

/** As `quiz.json` has it: the prompt is a statement about the text. */
export const TrueFalseInFile = z.strictObject({
  ...questionShape,
  type: z.literal('true-false').describe('A statement about the text, true or false'),
  answer: z
    .union([z.boolean(), z.literal('not-said')])
    .describe('true, false, or "not-said" when the text does not say'),
  notSaid: z.boolean().optional().describe('Offers "The text does not say" as a third answer'),
  feedback: z
    .strictObject({
      true: Words.optional().describe('For whoever answered: true'),
      false: Words.optional().describe('For whoever answered: false'),
      'not-said': Words.optional().describe('For whoever answered: the text does not say'),
    })
    .optional()
    .describe('Words for a student who chose that answer'),
})

/** After normalising. `notSaid` is always true where that is the answer. */
export const TrueFalse = z.object({
  ...baseShape,
  type: z.literal('true-false'),
  answer: Verdict,
  notSaid: z.boolean(),
  feedback: z.object({ true: z.string().nullable(), false: z.string().nullable(), 'not-said': z.string().nullable() }),
})
export type TrueFalse = z.output<typeof TrueFalse>

const Response = z.object({ verdict: Verdict })
type Response = z.output<typeof Response>

/** What the three answers are called; an article in another language still has the interface's words here. */
const labels: Record<Verdict, string> = { true: 'True', false: 'False', 'not-said': 'The text does not say' }

/** The statement's answers as options, so that one mechanism shows, grades and counts them. */
const optionsOf = (question: TrueFalse): Option[] =>
  (question.notSaid ? Verdict.options : (['true', 'false'] as const)).map((id) => ({
    id,
    text: labels[id],
    correct: id === question.answer,
    feedback: question.feedback[id],
    image: null,
    last: false,
    none: false,
  }))

function check(question: TrueFalse): QuestionProblem[] {
  const silent = optionsOf(question).find((option) => !option.correct && option.feedback === null)
  return silent
    ? [{ path: ['feedback'], code: 'no-feedback-for', values: { answer: silent.text }, severity: 'warning' }]
    : []
}

/** A statement that is true, false, or, where offered, not said in the text. */
export const trueFalse: QuestionType<TrueFalse, Response> = {
  inFile: TrueFalseInFile.transform((file): TrueFalse => ({
    ...baseOf(file),
    type: file.type,
    answer: Verdict.parse(String(file.answer)),
    notSaid: file.notSaid === true || file.answer === 'not-said',
    feedback: {
      true: file.feedback?.true ?? null,
      false: file.feedback?.false ?? null,
      'not-said': file.feedback?.['not-said'] ?? null,
    },
  })),
  response: Response,
  written: false,
  markedBy: 'program',
  check,
  readForm(question, form) {
    if (form.response === undefined || form.response === '') return null
    const verdict = Verdict.parse(form.response)
    return { verdict: question.notSaid ? verdict : Verdict.exclude(['not-said']).parse(verdict) }
  },
  writeForm: (_question, response) => ({ response: response.verdict }),
  grade: (question, response) => (response.verdict === question.answer ? 1 : 0),
  sheet: (question) => sheetOf(optionsOf(question), noLetter),
  feedback: (question, response) => ({
    mark: response && trueFalse.grade(question, response),
    options: optionFeedback(optionsOf(question), response ? [response.verdict] : [], noLetter),
    key: keyWords(optionsOf(question)),
    why: null,
  }),
  tally: (question, responses) =>
    optionTally(
      optionsOf(question),
      responses.map((response) => [response.verdict]),
      noLetter,
    ),
  hands: (question) => optionsOf(question).map(({ id }) => ({ option: id, response: { verdict: Verdict.parse(id) } })),
  examples: (question) => keyFirst(optionsOf(question)).map(({ id }) => ({ response: id })),
  plain: (_question, response) => labels[response.verdict],
}
