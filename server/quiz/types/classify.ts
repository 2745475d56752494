import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { nearWord } from '../near.ts'
import { baseOf, baseShape, Id, questionShape, Words } from './base.ts'
import { Named, namedBy, NamedInFile, twiceIn } from './named.ts'
import { optionExamples, optionParts, optionsRight, type OptionPart } from './option-parts.ts'
import { PartsResponse, plainKey, plainParts, readOption, readParts, shareRight, writeParts } from './parts.ts'
import type { QuestionProblem, QuestionType, SheetOption } from './question-type.ts'

/** A statement as `quiz.json` has it. */
export const StatementInFile = z.strictObject({
  id: Id.optional().describe('A short name of your own, such as sovereignty'),
  text: Words.describe('The statement'),
  category: Words.describe('The category it belongs to, by its words or its id'),
  feedback: Words.optional().describe('Words for whoever puts it into another category'),
})

/** As `quiz.json` has it: statements, each to be put into one of a few categories. */
export const ClassifyInFile = z.strictObject({
  ...questionShape,
  type: z.literal('classify').describe('Statements, each to be put into a category'),
  categories: z.array(NamedInFile).min(2).max(5).describe('Two to five categories'),
  statements: z.array(StatementInFile).min(1).max(20).describe('The statements, in the order in which they are shown'),
})

/** After normalising. */
export const Classify = z.object({
  ...baseShape,
  type: z.literal('classify'),
  categories: z.array(Named),
  /** `category` is the id of one. */
  statements: z.array(Named.extend({ category: z.string(), feedback: z.string().nullable() })),
})
export type Classify = z.output<typeof Classify>

/** Categories are called by their few words, in the instructor's order, which says nothing of any statement. */
const optionsOf = ({ categories }: Classify): SheetOption[] =>
  categories.map(({ id, text }) => ({ id, letter: null, text }))

const partsOf = ({ statements }: Classify): OptionPart[] =>
  statements.map(({ id, text, category, feedback }) => ({ id, text, key: category, feedback }))

function check({ categories, statements }: Classify): QuestionProblem[] {
  const known = categories.map(({ text }) => text)
  const homeless = statements.flatMap(({ category }, at): QuestionProblem[] =>
    categories.some(({ id }) => id === category)
      ? []
      : [
          {
            path: ['statements', at, 'category'],
            code: 'no-such-category',
            values: { known: known.join(', '), near: nearWord(category, known) ?? '' },
            severity: 'error',
          },
        ],
  )
  const silent = statements.findIndex(({ feedback }) => feedback === null)
  return [
    ...twiceIn('categories', categories),
    ...twiceIn('statements', statements),
    ...homeless,
    ...(silent < 0
      ? []
      : [{ path: ['statements', silent], code: 'no-part-feedback', values: {}, severity: 'warning' as const }]),
  ]
}

const parts = optionParts(partsOf, optionsOf)

/** Statements, each put into one of a few categories; the mark is the {@link shareRight} of statements. */
export const classify: QuestionType<Classify, PartsResponse> = {
  inFile: ClassifyInFile.transform((file): Classify => ({
    ...baseOf(file),
    type: file.type,
    categories: file.categories,
    statements: file.statements.map(({ id, text, category, feedback }) => ({
      id: id ?? idFromWords(text),
      text,
      category: namedBy(file.categories, category)?.id ?? category,
      feedback: feedback ?? null,
    })),
  })),
  response: PartsResponse,
  written: false,
  markedBy: 'program',
  check,
  readForm: (question, form) =>
    readParts(form, question.statements, (_id, text) => readOption(question.categories, text)),
  writeForm: (_question, response) => writeParts(response),
  grade: (question, response) => shareRight(optionsRight(partsOf(question), response)),
  sheet: optionsOf,
  feedback: (question, response) => ({
    mark: response && classify.grade(question, response),
    options: [],
    key: plainKey(parts.key(question)),
    why: null,
  }),
  tally: () => [],
  examples: (question) => optionExamples(partsOf(question), question.categories),
  plain: (question, response) => plainParts(parts.feedback(question, response)),
  parts,
}
