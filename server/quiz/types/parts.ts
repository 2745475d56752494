import { z } from 'zod'
import { plainInline } from '../text/inline.ts'
import { letterAt } from './option-feedback.ts'
import type {
  FormBody,
  PartFeedback,
  PartKey,
  PartTally,
  QuestionProblem,
  SheetOption,
  SheetPart,
} from './question-type.ts'

/** An answer of several parts as the log keeps it: part id -> option id or words; a part without an answer is absent. */
export const PartsResponse = z.object({ parts: z.record(z.string(), z.string()) })
export type PartsResponse = z.output<typeof PartsResponse>

/** The field of a part. */
export const partField = (id: string): string => `response.${id}`

/** What a part was answered; undefined when it was not. The log may name a part that a later key took away, and "constructor". */
export const partOf = ({ parts }: PartsResponse, id: string): string | undefined =>
  Object.hasOwn(parts, id) ? parts[id] : undefined

/**
 * A form -> an answer, part by part; null when no part has one.
 * @param read one field's text, not empty -> what the log keeps; throws ZodError on what the form cannot send
 */
export function readParts(
  form: FormBody,
  parts: readonly { id: string }[],
  read: (id: string, text: string) => string | null,
): PartsResponse | null {
  const given = parts.flatMap(({ id }) => {
    const field = form[partField(id)]
    if (field === undefined || field === '') return []
    const value = read(id, z.string().parse(field))
    return value === null ? [] : [[id, value] as const]
  })
  return given.length === 0 ? null : { parts: Object.fromEntries(given) }
}

/** Reads a field that holds the id of one option. */
export const readOption = (options: readonly { id: string }[], text: string): string =>
  z.enum(options.map(({ id }) => id)).parse(text)

/** An answer as the fields of its form. */
export const writeParts = ({ parts }: PartsResponse): FormBody =>
  Object.fromEntries(Object.entries(parts).map(([id, value]) => [partField(id), value]))

/**
 * The share of parts that are right; a part without an answer is not right, and a wrong one takes nothing away.
 * Rule: each right part is mapped to 1/n and the sum is the mark, as "map response" of IMS QTI 2.1 (2012), response
 * processing templates; decision 006.
 * @param right one for each part of the question; at least one
 * @returns 0 to 1
 */
export const shareRight = (right: readonly boolean[]): number => right.filter(Boolean).length / right.length

/** "Statement: category; …" in the question's order; a dash for a part without an answer. */
export const plainParts = (parts: readonly { text: string; given: string | null }[]): string =>
  parts.map(({ text, given }) => `${plainInline(text)}: ${given ?? '–'}`).join('; ')

/** The key of every part in one line. */
export const plainKey = (parts: readonly PartKey[]): string =>
  plainParts(parts.map(({ text, accepted }) => ({ text, given: accepted[0] ?? null })))

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
  optionsOf: (question: Q) => readonly SheetOption[],
) => ({
  sheet: (question: Q): SheetPart[] =>
    partsOf(question).map(({ id, text }) => ({ id, text, choices: optionsOf(question) })),
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

/** What can be wrong with any list whose things have ids: the same words, or the same id, twice. @param list its name in the file */
export function twiceIn(list: string, things: readonly { id: string; text: string }[]): QuestionProblem[] {
  const words = (text: string) => plainInline(text).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return things.flatMap((thing, at): QuestionProblem[] => {
    const before = things.slice(0, at)
    const path = [list, at]
    const same = before.findIndex(({ text }) => words(text) === words(thing.text))
    if (same >= 0) return [{ path, code: 'thing-twice', values: { other: same + 1 }, severity: 'error' }]
    return before.some(({ id }) => id === thing.id)
      ? [{ path, code: 'thing-id-twice', values: { id: thing.id }, severity: 'error' }]
      : []
  })
}

/** A to Z beside the options, so that a class can call them. */
export const lettered = (options: readonly { id: string; text: string }[]): SheetOption[] =>
  options.map(({ id, text }, at) => ({ id, letter: letterAt(at), text }))
