import { z } from 'zod'
import { baseOf, baseShape, questionShape } from './base.ts'
import { keyWords, optionFeedback, optionProblems, optionTally, sheetOf, wordsOf } from './option-feedback.ts'
import { arranged, Option, OptionsInFile, ShuffleInFile } from './options.ts'
import { noAsks, type QuestionProblem, type QuestionType } from './question-type.ts'

const Scoring = z.enum(['right-minus-wrong', 'all-or-nothing'])

/** As `quiz.json` has it: several right answers among options. */
export const ChoicesInFile = z.strictObject({
  ...questionShape,
  type: z.literal('choices').describe('Several right answers among options'),
  options: OptionsInFile.describe('Two or more options, any number of them right'),
  shuffle: ShuffleInFile,
  scoring: Scoring.optional().describe(
    'right-minus-wrong: each right tick earns its share and each wrong one takes as much; all-or-nothing: only the whole answer earns. The first unless said otherwise',
  ),
})

/** After normalising. */
export const Choices = z.object({
  ...baseShape,
  type: z.literal('choices'),
  options: z.array(Option),
  shuffle: z.boolean().default(false),
  scoring: Scoring.default('right-minus-wrong'),
})
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

/**
 * Marks it as one: every right id and no other, or nothing.
 * Rule: "multiple response" scoring of the same items, Albanese and Sabers (1988).
 * @returns 1 or 0
 */
export const allOrNothing = (chosen: readonly string[], right: readonly string[]): number =>
  rightMinusWrong(chosen, right) === 1 ? 1 : 0

const rules = { 'right-minus-wrong': rightMinusWrong, 'all-or-nothing': allOrNothing }

/** "None of these" beside one of these says nothing. */
const contradicts = ({ options }: Choices, chosen: readonly string[]): boolean =>
  new Set(chosen).size > 1 && options.some(({ id, none }) => none && chosen.includes(id))

const grade = (question: Choices, { options }: Response): number =>
  contradicts(question, options) ? 0 : rules[question.scoring](options, keyOf(question))

const keyOf = (question: Choices): string[] =>
  question.options.filter((option) => option.correct).map((option) => option.id)

function check({ options }: Choices): QuestionProblem[] {
  const problems = optionProblems(options)
  const right = options.filter((option) => option.correct).length
  if (right === 0) problems.push({ path: ['options'], code: 'no-key', values: {}, severity: 'error' })
  if (right === options.length) problems.push({ path: ['options'], code: 'all-keys', values: {}, severity: 'warning' })
  const none = options.filter((option) => option.none)
  if (none.length > 1) problems.push({ path: ['options'], code: 'none-twice', values: {}, severity: 'error' })
  else if (none.some(({ correct }) => correct) && right > 1)
    problems.push({ path: ['options'], code: 'none-and-key', values: {}, severity: 'error' })
  return problems
}

/** Several right answers among options, marked by {@link rightMinusWrong}. */
export const choices: QuestionType<Choices, Response> = {
  inFile: ChoicesInFile.transform((file): Choices => ({
    ...baseOf(file),
    type: file.type,
    options: file.options,
    shuffle: file.shuffle ?? false,
    scoring: file.scoring ?? 'right-minus-wrong',
  })),
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
  refuses: (question, { options }) => (contradicts(question, options) ? 'none-and-others' : null),
  grade,
  sheet: (question, seed) => sheetOf(arranged(question, seed)),
  asks: ({ scoring }) => ({ ...noAsks, allOrNothing: scoring === 'all-or-nothing' }),
  feedback: (question, response, seed) => ({
    mark: response && grade(question, response),
    options: optionFeedback(arranged(question, seed), response?.options ?? []),
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
    return [key, ...key.map((id) => [id]), ...wrong.map((id) => [...key.slice(1), id])]
      .filter((ids) => !contradicts(question, ids))
      .map((ids) => ({ response: ids }))
  },
  plain: (question, response) => wordsOf(question.options, response.options),
}
