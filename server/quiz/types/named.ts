import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { Id, Words } from './base.ts'

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
