import { z } from 'zod'
import { plainInline } from '../text/inline.ts'
import { idFromWords } from '../ids.ts'
import { baseOf, baseShape, Id, questionShape, Words } from './base.ts'
import { letterAt } from './option-feedback.ts'
import { noAsks, type QuestionProblem, type QuestionType, type SheetOption } from './question-type.ts'

const PollOption = z.strictObject({
  id: Id.optional().describe('A short name of your own, such as agree'),
  text: Words.describe('What the answer says'),
})

const Scale = z.strictObject({
  low: Words.describe('What its first step means, such as "not at all"'),
  high: Words.describe('What its last step means, such as "entirely"'),
  steps: z.int().min(2).max(11).optional().describe('How many steps, 2 to 11; 5 unless said otherwise'),
})

/** Nothing can be right, so there are no points, no tries, no hints and nothing to be sure of. */
const shape = z
  .strictObject(questionShape)
  .omit({ points: true, tries: true, penalty: true, hints: true, certainty: true }).shape

/** As `quiz.json` has it: what the class thinks. */
export const PollInFile = z.strictObject({
  ...shape,
  type: z.literal('poll').describe('What they think: no answer is right, and there are no points'),
  options: z.array(PollOption).min(2).max(26).optional().describe('The answers to choose from'),
  scale: Scale.optional().describe('In place of options: steps from one end to the other'),
})

/** After normalising. */
export const Poll = z.object({
  ...baseShape,
  points: z.literal(0),
  type: z.literal('poll'),
  /** Steps of a scale have their number in the margin; the ones between its ends have no words. */
  options: z.array(z.object({ id: Id, mark: z.string(), text: z.string() })),
  /** Whether the file has options, a scale, both or neither: check refuses the last two. */
  has: z.enum(['options', 'scale', 'both', 'neither']),
})
export type Poll = z.output<typeof Poll>

const Response = z.object({ option: z.string() })
type Response = z.output<typeof Response>

const usualSteps = 5

function optionsOf({ options, scale }: z.output<typeof PollInFile>): Poll['options'] {
  if (options) return options.map(({ id, text }, at) => ({ id: id ?? idFromWords(text), mark: letterAt(at), text }))
  if (!scale) return []
  const { low, high, steps = usualSteps } = scale
  const wordsOf = (step: number) => (step === 1 ? low : step === steps ? high : '')
  return Array.from({ length: steps }, (_, at) => at + 1).map((step) => ({
    id: String(step),
    mark: String(step),
    text: wordsOf(step),
  }))
}

function check({ options, has }: Poll): QuestionProblem[] {
  if (has === 'both') return [{ path: ['scale'], code: 'poll-both', values: {}, severity: 'error' }]
  if (has === 'neither') return [{ path: [], code: 'poll-neither', values: {}, severity: 'error' }]
  const twice = (at: number) => options.findIndex(({ id }) => id === options[at]?.id) < at
  return options.flatMap(({ id }, at) =>
    has === 'options' && twice(at)
      ? [{ path: ['options', at], code: 'option-id-twice', values: { id }, severity: 'error' as const }]
      : [],
  )
}

const sheetOf = ({ options }: Poll): SheetOption[] => options.map(({ id, mark, text }) => ({ id, letter: mark, text }))

/** What the class thinks: options or a scale, without a key and without points. */
export const poll: QuestionType<Poll, Response> = {
  inFile: PollInFile.transform((file): Poll => ({
    ...baseOf(file),
    points: 0,
    type: file.type,
    options: optionsOf(file),
    has: file.options ? (file.scale ? 'both' : 'options') : file.scale ? 'scale' : 'neither',
  })),
  response: Response,
  written: false,
  markedBy: 'nobody',
  check,
  readForm(question, form) {
    if (form.response === undefined || form.response === '') return null
    return { option: z.enum(question.options.map(({ id }) => id)).parse(form.response) }
  },
  writeForm: (_question, response) => ({ response: response.option }),
  grade: () => null,
  sheet: sheetOf,
  asks: ({ has }) => ({ ...noAsks, scale: has === 'scale' }),
  // What the class thinks stands beside it as its tally; nothing else is to be said.
  feedback: () => ({ mark: null, options: [], key: null, why: null }),
  tally: (question, responses) =>
    sheetOf(question).map(({ id, letter, text }) => ({
      ...{ id, letter, text },
      count: responses.filter(({ option }) => option === id).length,
      correct: null,
    })),
  hands: ({ options }) => options.map(({ id }) => ({ option: id, response: { option: id } })),
  examples: ({ options }) => options.map(({ id }) => ({ response: id })),
  plain({ options, has }, response) {
    const option = options.find(({ id }) => id === response.option)
    if (!option) return response.option
    const words = plainInline(option.text)
    if (has === 'options') return words
    return words === '' ? option.mark : `${option.mark} (${words})`
  },
}
