import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { plainInline } from '../text/inline.ts'
import { Id, Words } from './base.ts'
import { letterAt } from './option-feedback.ts'
import type { QuestionProblem, SheetOption } from './question-type.ts'

/** Something of a list that has an id: after normalising. */
export const Named = z.object({
  id: Id,
  /** Inline Markdown. */
  text: z.string(),
})
export type Named = z.output<typeof Named>

/** As `quiz.json` has it: `"the words"` is short for `{ "text": "the words" }`, whose id comes from the words. */
export const NamedInFile = z.union([
  Words.transform((text): Named => ({ id: idFromWords(text), text })),
  z
    .strictObject({
      id: Id.optional().describe('A short name of your own, such as kremlin'),
      text: Words.describe('What it says'),
    })
    .transform(({ id, text }): Named => ({ id: id ?? idFromWords(text), text })),
])

/** Which of a list is meant by its id or by its words; undefined when none. */
export const namedBy = (list: readonly Named[], said: string): Named | undefined =>
  list.find(({ id }) => id === said) ?? list.find(({ id }) => id === idFromWords(said))

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
