import { z } from 'zod'
import { baseOf, baseShape, questionShape } from './base.ts'
import { keyWords, optionFeedback, optionProblems, optionTally, sheetOf, wordsOf } from './option-feedback.ts'
import { Option, OptionsInFile } from './options.ts'
import type { QuestionProblem, QuestionType } from './question-type.ts'

/** As `quiz.json` has it: several right answers among options. */
export const ChoicesInFile = z.strictObject({
  ...questionShape,
  type: z.literal('choices').describe('Several right answers among options'),
  options: OptionsInFile.describe('Two or more options, any number of them right'),
})

/** After normalising. */
export const Choices = z.object({ ...baseShape, type: z.literal('choices'), options: z.array(Option) })
export type Choices = z.output<typeof Choices>

const Response = z.object({ options: z.array(z.string()) })
type Response = z.output<typeof Response>

/**
 * Marks an answer with several right options: right ticks minus wrong ticks, over the number of right options, never below 0.
 * Rule: "+/- scoring" of multiple true-false items, Albanese and Sabers, Multiple True-False Items (Journal of Educational Measurement, 1988); decision 003.
 * @param chosen ids that the student ticked; order and repeats do not matter
 * @param right ids of the key; at least one
 * @returns 0 to 1, where 1 is every right id and no other
 * @throws RangeError when `right` is empty; check refuses such a question earlier
 */
export function rightMinusWrong(chosen: readonly string[], right: readonly string[]): number {
  if (right.length === 0) throw new RangeError('a question of several right answers needs at least one')
  const ticked = new Set(chosen)
  const hits = right.filter((id) => ticked.has(id)).length
  return Math.max(0, hits - (ticked.size - hits)) / right.length
}

const keyOf = (question: Choices): string[] =>
  question.options.filter((option) => option.correct).map((option) => option.id)

function check({ options }: Choices): QuestionProblem[] {
  const problems = optionProblems(options)
  const right = options.filter((option) => option.correct).length
  if (right === 0) problems.push({ path: ['options'], code: 'no-key', values: {}, severity: 'error' })
  if (right === options.length) problems.push({ path: ['options'], code: 'all-keys', values: {}, severity: 'warning' })
  return problems
}

/** Several right answers among options, marked by {@link rightMinusWrong}. */
export const choices: QuestionType<Choices, Response> = {
  inFile: ChoicesInFile.transform((file): Choices => ({ ...baseOf(file), type: file.type, options: file.options })),
  response: Response,
  written: false,
  markedBy: 'program',
  check,
  readForm(question, form) {
    const sent = form.response === undefined || form.response === '' ? [] : [form.response].flat()
    if (sent.length === 0) return null
    const chosen = new Set(z.array(z.enum(question.options.map((option) => option.id))).parse(sent))
    return { options: question.options.map((option) => option.id).filter((id) => chosen.has(id)) }
  },
  writeForm: (_question, response) => ({ response: response.options }),
  grade: (question, response) => rightMinusWrong(response.options, keyOf(question)),
  sheet: (question) => sheetOf(question.options),
  feedback: (question, response) => ({
    mark: response && choices.grade(question, response),
    options: optionFeedback(question.options, response?.options ?? []),
    key: keyWords(question.options),
    why: null,
  }),
  tally: (question, responses) =>
    optionTally(
      question.options,
      responses.map((response) => response.options),
    ),
  examples(question) {
    const key = keyOf(question)
    const wrong = question.options.filter((option) => !option.correct).map(({ id }) => id)
    return [key, ...key.map((id) => [id]), ...wrong.map((id) => [...key.slice(1), id])].map((ids) => ({
      response: ids,
    }))
  },
  plain: (question, response) => wordsOf(question.options, response.options),
}
