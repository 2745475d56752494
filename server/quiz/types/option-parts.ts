import { plainInline } from '../text/inline.ts'
import { partOf, writeParts, type PartsResponse } from './parts.ts'
import type { FormBody, PartFeedback, PartKey, PartTally, SheetOption, SheetPart } from './question-type.ts'

/** One part whose answer is an option of a list that all parts share. */
export interface OptionPart {
  id: string
  text: string
  /** Id of its right option. */
  key: string
  /** For who chose another one; null when none was written. */
  feedback: string | null
}

const textOf = (options: readonly { id: string; text: string }[], id: string): string =>
  plainInline(options.find((option) => option.id === id)?.text ?? id)

/** Which parts hold their right option. */
export const optionsRight = (parts: readonly OptionPart[], response: PartsResponse): boolean[] =>
  parts.map(({ id, key }) => partOf(response, id) === key)

/** Types in which each part takes one option of a list that all share: what their `parts` say. */
export const optionParts = <Q>(
  partsOf: (question: Q) => readonly OptionPart[],
  optionsOf: (question: Q, seed?: string) => readonly SheetOption[],
) => ({
  sheet: (question: Q, seed?: string): SheetPart[] =>
    partsOf(question).map(({ id, text }) => ({ id, text, choices: optionsOf(question, seed) })),
  feedback: (question: Q, response: PartsResponse | null): PartFeedback[] =>
    partsOf(question).map(({ id, text, key, feedback }) => {
      const given = response === null ? undefined : partOf(response, id)
      const right = given === undefined ? null : given === key
      return {
        id,
        text,
        given: given === undefined ? null : textOf(optionsOf(question), given),
        key: textOf(optionsOf(question), key),
        right,
        why: right === false ? feedback : null,
      }
    }),
  key: (question: Q): PartKey[] =>
    partsOf(question).map(({ id, text, key, feedback }) => ({
      id,
      text,
      accepted: [textOf(optionsOf(question), key)],
      words: feedback === null ? [] : [{ answer: null, text: feedback }],
    })),
  tally: (question: Q, responses: readonly PartsResponse[]): PartTally[] =>
    partsOf(question).map(({ id, text, key }) => ({
      id,
      text,
      rows: optionsOf(question).map((option) => ({
        ...option,
        count: responses.filter((response) => partOf(response, id) === option.id).length,
        correct: option.id === key,
      })),
    })),
})

/** Forms as students send them, the right one first: then one with each part wrong, and one that was begun. */
export function optionExamples(parts: readonly OptionPart[], options: readonly { id: string }[]): FormBody[] {
  const right = Object.fromEntries(parts.map(({ id, key }) => [id, key]))
  const wrong = parts.flatMap(({ id, key }) => {
    const other = options[(options.findIndex((option) => option.id === key) + 1) % options.length]
    return other && other.id !== key ? [{ ...right, [id]: other.id }] : []
  })
  const begun = Object.fromEntries(parts.slice(0, 1).map(({ id, key }) => [id, key]))
  return [right, ...wrong, begun].map((answers) => writeParts({ parts: answers }))
}
