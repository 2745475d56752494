import { z } from 'zod'
import { plainInline } from '../text/inline.ts'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import { clozeOf, filled, gapNames } from './cloze.ts'
import { Comparing, comparingOf, comparingShape, fits, isOpen } from './comparing.ts'
import { Gap, GapInFile, gapOf, isRight, keyOf, whyOf, wordsIn } from './gap.ts'
import { partOf, PartsResponse, plainParts, readOption, readParts, shareRight, writeParts } from './parts.ts'
import { noAsks, type PartFeedback, type Parted, type QuestionProblem, type QuestionType } from './question-type.ts'
import { shown, shortTextLimit, taken } from './short-text.ts'
import { textTally } from './text-tally.ts'
import { written } from './written.ts'

/** As `quiz.json` has it: a text with gaps. */
export const BlanksInFile = z.strictObject({
  ...questionShape,
  type: z.literal('blanks').describe('A text with gaps to fill'),
  text: Words.describe('The text; [[name]] marks a gap'),
  gaps: z.array(GapInFile).min(1).max(20).describe('Each gap by its name, with what is right'),
  ...comparingShape,
})

/** After normalising; `gaps` stand in the order of the text. */
export const Blanks = z.object({
  ...baseShape,
  type: z.literal('blanks'),
  text: z.string(),
  gaps: z.array(Gap),
  comparing: Comparing,
})
export type Blanks = z.output<typeof Blanks>

/** Each gap with what it is called. */
const namedGaps = ({ text, gaps }: Blanks): { gap: Gap; name: string }[] => {
  const names = gapNames(clozeOf(text))
  return gaps.map((gap, at) => ({ gap, name: names[at] ?? gap.id }))
}

const problem = (
  path: QuestionProblem['path'],
  code: string,
  values: QuestionProblem['values'] = {},
): QuestionProblem => ({ path, code, values, severity: 'error' })

function check({ text, gaps, comparing }: Blanks): QuestionProblem[] {
  const marked = clozeOf(text).gaps.map(({ name }) => name)
  const known = gaps.map(({ id }) => id)
  const problems = [
    ...marked.flatMap((name, at) => {
      if (marked.indexOf(name) < at) return [problem(['text'], 'gap-marked-twice', { name })]
      return known.includes(name) ? [] : [problem(['text'], 'no-such-gap', { name, known: known.join(', ') })]
    }),
    ...known.flatMap((id, at) => {
      if (known.indexOf(id) < at) return [problem(['gaps'], 'gap-twice', { name: id })]
      return marked.includes(id) ? [] : [problem(['gaps'], 'gap-not-marked', { name: id })]
    }),
  ]
  for (const { id, accept, choices, feedback } of gaps) {
    const ids = choices?.map((choice) => choice.id) ?? []
    if (new Set(ids).size < ids.length) problems.push(problem(['gaps'], 'gap-choice-twice', { name: id }))
    if (choices === null && accept.some((answer) => isOpen(answer, comparing)))
      problems.push(problem(['gaps'], 'gap-accepts-all', { name: id }))
    const both = feedback.find(({ answer }) => accept.some((right) => fits(answer, right, comparing)))
    if (both) problems.push(problem(['gaps'], 'right-and-wrong', { answer: both.answer }))
  }
  return problems
}

const parts: Parted<Blanks, PartsResponse> = {
  sheet: (question) => {
    const { gaps } = clozeOf(question.text)
    return namedGaps(question).map(({ gap, name }, at) => ({
      id: gap.id,
      text: name,
      before: gaps[at]?.before ?? '',
      choices: gap.choices?.map(({ id, text }) => ({ id, letter: null, text })) ?? null,
    }))
  },
  feedback: (question, response) =>
    namedGaps(question).map(({ gap, name }): PartFeedback => {
      const given = response === null ? undefined : partOf(response, gap.id)
      const answer = { id: gap.id, text: name, key: keyOf(gap) }
      if (given === undefined) return { ...answer, given: null, right: null, why: null }
      return {
        ...answer,
        given: wordsIn(gap, given),
        right: isRight(gap, given, question.comparing),
        why: whyOf(gap, given, question.comparing),
      }
    }),
  key: (question) =>
    namedGaps(question).map(({ gap, name }) => ({
      id: gap.id,
      text: name,
      accepted: gap.accept.map((answer) => (gap.choices === null ? shown(answer) : plainInline(answer))),
      words: gap.feedback.map(({ answer, feedback }) => ({ answer, text: feedback })),
    })),
  tally: (question, responses) =>
    namedGaps(question).map(({ gap, name }) => {
      const given = responses.flatMap((response) => partOf(response, gap.id) ?? [])
      const right = (answer: string) => isRight(gap, answer, question.comparing)
      const rows = gap.choices?.map(({ id, text }) => ({
        ...{ id, letter: null, text: plainInline(text), correct: right(id) },
        count: given.filter((answer) => answer === id).length,
      }))
      return { id: gap.id, text: name, rows: rows ?? textTally(given, question.comparing, right) }
    }),
}

/** A text with gaps, typed or chosen from lists; the mark is the {@link shareRight} of gaps. */
export const blanks: QuestionType<Blanks, PartsResponse> = {
  inFile: BlanksInFile.transform((file): Blanks => {
    const order = clozeOf(file.text).gaps.map(({ name }) => name)
    const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
    return {
      ...baseOf(file),
      type: file.type,
      text: file.text,
      gaps: file.gaps.map(gapOf).sort((a, b) => placeOf(a.id) - placeOf(b.id)),
      comparing: comparingOf(file),
    }
  }),
  response: PartsResponse,
  written: true,
  markedBy: 'program',
  check,
  readForm: ({ gaps }, form) =>
    readParts(form, gaps, (id, text) => {
      const choices = gaps.find((gap) => gap.id === id)?.choices
      return choices ? readOption(choices, text) : (written({ response: text }, shortTextLimit)?.text ?? null)
    }),
  writeForm: (_question, response) => writeParts(response),
  grade: ({ gaps, comparing }, response) =>
    shareRight(
      gaps.map((gap) => {
        const given = partOf(response, gap.id)
        return given !== undefined && isRight(gap, given, comparing)
      }),
    ),
  sheet: () => [],
  asks: ({ text, comparing }) => ({ ...noAsks, capitals: comparing.case, after: clozeOf(text).after }),
  feedback: (question, response) => ({
    mark: response && blanks.grade(question, response),
    options: [],
    key: filled(clozeOf(question.text), question.gaps.map(keyOf)),
    why: null,
  }),
  tally: () => [],
  examples: ({ gaps, comparing }) => {
    const given = (gap: Gap, answer: string) => (gap.choices ? gapChoice(gap, answer) : taken(answer, { comparing }))
    const right = Object.fromEntries(gaps.map((gap) => [gap.id, given(gap, gap.accept[0] ?? '')]))
    const wrong = gaps.flatMap((gap) => gap.feedback.map(({ answer }) => ({ ...right, [gap.id]: given(gap, answer) })))
    const begun = Object.fromEntries(Object.entries(right).slice(0, 1))
    return [right, ...wrong, begun].map((answers) => writeParts({ parts: answers }))
  },
  plain: (question, response) => plainParts(parts.feedback(question, response)),
  parts,
}

/** The id of the choice that says these words; the first one, where none does. */
const gapChoice = ({ choices }: Gap, words: string): string =>
  (choices?.find(({ text }) => text === words) ?? choices?.[0])?.id ?? ''
