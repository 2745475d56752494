import { z } from 'zod'
import { plainInline } from '../text/inline.ts'
import type { FormBody, PartKey } from './question-type.ts'

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
  parts.map(({ text, given }) => `${plainInline(text).replace(/[.。]$/, '')}: ${given ?? '–'}`).join('; ')

/** The key of every part in one line. */
export const plainKey = (parts: readonly PartKey[]): string =>
  plainParts(parts.map(({ text, accepted }) => ({ text, given: accepted[0] ?? null })))
