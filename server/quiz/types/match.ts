import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { baseOf, baseShape, Id, questionShape, Words } from './base.ts'
import { lettered, Named, NamedInFile, twiceIn } from './named.ts'
import { optionExamples, optionParts, optionsRight, type OptionPart } from './option-parts.ts'
import { PartsResponse, plainKey, plainParts, readOption, readParts, shareRight, writeParts } from './parts.ts'
import type { QuestionProblem, QuestionType, SheetOption } from './question-type.ts'
import { shuffled } from './shuffled.ts'

/** A pair as `quiz.json` has it. */
export const PairInFile = z.strictObject({
  id: Id.optional().describe('A short name of your own, such as medeiros'),
  item: Words.describe('What is to be matched, such as a name'),
  match: Words.describe('What belongs to it; two items may have the same'),
  feedback: Words.optional().describe('Words for whoever matches it with something else'),
})

/** As `quiz.json` has it: items, each with what belongs to it, and what belongs to none. */
export const MatchInFile = z.strictObject({
  ...questionShape,
  type: z.literal('match').describe('Items, each to be matched with what belongs to it'),
  pairs: z.array(PairInFile).min(2).max(12).describe('Each item with what belongs to it'),
  others: z.array(NamedInFile).max(8).optional().describe('More to choose from, which belongs to no item'),
})

/** After normalising. `match` is the id of an option; options stand in the order of their pairs, `others` last. */
export const Match = z.object({
  ...baseShape,
  type: z.literal('match'),
  pairs: z.array(z.object({ id: Id, item: z.string(), match: z.string(), feedback: z.string().nullable() })),
  options: z.array(Named),
})
export type Match = z.output<typeof Match>

/** In one order for all who have no seed, so that a class can call them by their letters; it says nothing of the pairs. */
const optionsOf = ({ id, options }: Match, seed = id): SheetOption[] => lettered(shuffled(options, seed))

const partsOf = ({ pairs }: Match): OptionPart[] =>
  pairs.map(({ id, item, match, feedback }) => ({ id, text: item, key: match, feedback }))

const parts = optionParts(partsOf, optionsOf)

function check({ pairs, options }: Match): QuestionProblem[] {
  const silent = pairs.findIndex(({ feedback }) => feedback === null)
  const others = new Set(pairs.map(({ match }) => match)).size
  const problems = [
    ...twiceIn(
      'pairs',
      pairs.map(({ id, item }) => ({ id, text: item })),
    ),
    // One that says the same as a match would be a right answer that counts as wrong.
    ...twiceIn('others', options).map((problem) => {
      const at = Number(problem.path[1]) - others
      return at < 0
        ? { ...problem, path: ['pairs'] }
        : { ...problem, path: ['others', at], code: 'other-twice', values: {} }
    }),
  ]
  if (options.length === 1) problems.push({ path: ['pairs'], code: 'one-match', values: {}, severity: 'error' })
  return silent < 0
    ? problems
    : [...problems, { path: ['pairs', silent], code: 'no-part-feedback', values: {}, severity: 'warning' }]
}

/** What belongs to the items, each once. */
function matchesOf(pairs: readonly z.output<typeof PairInFile>[]): Named[] {
  const options = new Map(pairs.map(({ match }) => [idFromWords(match), match]))
  return [...options].map(([id, text]) => ({ id, text }))
}

/** Items, each matched with one option of a list; the mark is the {@link shareRight} of items. */
export const match: QuestionType<Match, PartsResponse> = {
  inFile: MatchInFile.transform((file): Match => ({
    ...baseOf(file),
    type: file.type,
    pairs: file.pairs.map((pair) => ({
      id: pair.id ?? idFromWords(pair.item),
      item: pair.item,
      match: idFromWords(pair.match),
      feedback: pair.feedback ?? null,
    })),
    options: [...matchesOf(file.pairs), ...(file.others ?? [])],
  })),
  response: PartsResponse,
  written: false,
  markedBy: 'program',
  check,
  readForm: (question, form) => readParts(form, question.pairs, (_id, text) => readOption(question.options, text)),
  writeForm: (_question, response) => writeParts(response),
  grade: (question, response) => shareRight(optionsRight(partsOf(question), response)),
  sheet: optionsOf,
  feedback: (question, response) => ({
    mark: response && match.grade(question, response),
    options: [],
    key: plainKey(parts.key(question)),
    why: null,
  }),
  tally: () => [],
  examples: (question) => optionExamples(partsOf(question), question.options),
  plain: (question, response) => plainParts(parts.feedback(question, response)),
  parts,
}
