import { z } from 'zod'
import { baseOf, baseShape, questionShape } from './base.ts'
import { keyFirst, keyWords, optionFeedback, optionProblems, optionTally, sheetOf, wordsOf } from './option-feedback.ts'
import { arranged, Option, OptionsInFile, ShuffleInFile } from './options.ts'
import type { QuestionProblem, QuestionType } from './question-type.ts'

/** As `quiz.json` has it: one right answer among options. */
export const ChoiceInFile = z.strictObject({
  ...questionShape,
  type: z.literal('choice').describe('One right answer among options'),
  options: OptionsInFile.describe('Two or more options, one of them right'),
  shuffle: ShuffleInFile,
})

/** After normalising. */
export const Choice = z.object({
  ...baseShape,
  type: z.literal('choice'),
  options: z.array(Option),
  shuffle: z.boolean().default(false),
})
export type Choice = z.output<typeof Choice>

const Response = z.object({ option: z.string() })
type Response = z.output<typeof Response>

function check({ options }: Choice): QuestionProblem[] {
  const problems = optionProblems(options)
  const right = options.filter((option) => option.correct).length
  if (right === 0) problems.push({ path: ['options'], code: 'no-key', values: {}, severity: 'error' })
  if (right > 1) problems.push({ path: ['options'], code: 'several-keys', values: { right }, severity: 'error' })
  return problems
}

/** One right answer among options; its mark is 1 or 0. */
export const choice: QuestionType<Choice, Response> = {
  inFile: ChoiceInFile.transform((file): Choice => ({
    ...baseOf(file),
    type: file.type,
    options: file.options,
    shuffle: file.shuffle ?? false,
  })),
  response: Response,
  written: false,
  markedBy: 'program',
  check,
  readForm(question, form) {
    if (form.response === undefined || form.response === '') return null
    return { option: z.enum(question.options.map((option) => option.id)).parse(form.response) }
  },
  writeForm: (_question, response) => ({ response: response.option }),
  grade: (question, response) =>
    question.options.some((option) => option.correct && option.id === response.option) ? 1 : 0,
  sheet: (question, seed) => sheetOf(arranged(question, seed)),
  feedback: (question, response, seed) => ({
    mark: response && choice.grade(question, response),
    options: optionFeedback(arranged(question, seed), response ? [response.option] : []),
    key: keyWords(question.options),
    why: null,
  }),
  tally: (question, responses) =>
    optionTally(
      question.options,
      responses.map((response) => [response.option]),
    ),
  hands: ({ options }) => options.map(({ id }) => ({ option: id, response: { option: id } })),
  examples: ({ options }) => keyFirst(options).map(({ id }) => ({ response: id })),
  plain: (question, response) => wordsOf(question.options, [response.option]) || response.option,
}
