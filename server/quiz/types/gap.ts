import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { plainInline } from '../text/inline.ts'
import { Id, Words } from './base.ts'
import { fits, type Comparing } from './comparing.ts'
import { ExpectedAnswer, ExpectedInFile } from './expected-answer.ts'
import { shown } from './short-text.ts'

/** One gap as `quiz.json` has it: typed, with what is right, or chosen from a list. */
export const GapInFile = z.strictObject({
  id: Id.describe('The name that stands between [[ and ]] in the text'),
  accept: z.array(Words).min(1).max(50).describe('Every answer that is right, the one to show first'),
  others: z
    .array(Words)
    .min(1)
    .max(12)
    .optional()
    .describe('Makes a list to choose from: these are wrong, and the accepted ones right'),
  feedback: ExpectedInFile,
})

/** After normalising. */
export const Gap = z.object({
  id: Id,
  accept: z.array(z.string()),
  /** What to choose from, in the order in which it is shown; null where it is typed. */
  choices: z.array(z.object({ id: Id, text: z.string() })).nullable(),
  feedback: z.array(ExpectedAnswer),
})
export type Gap = z.output<typeof Gap>

/** Of a list the order is that of the words, which says nothing of what is right. */
export const gapOf = ({ id, accept, others, feedback }: z.output<typeof GapInFile>): Gap => ({
  id,
  accept,
  choices: others ? [...accept, ...others].sort(byLetters).map((text) => ({ id: idFromWords(text), text })) : null,
  feedback: feedback ?? [],
})

const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a kept answer says: of a list the words of the choice; itself, where a later key took that away. */
export const wordsIn = ({ choices }: Gap, given: string): string =>
  choices === null ? given : plainInline(choices.find(({ id }) => id === given)?.text ?? given)

/** Whether an answer as the log keeps it is right. */
export const isRight = ({ accept, choices }: Gap, given: string, comparing: Comparing): boolean =>
  choices === null
    ? accept.some((answer) => fits(given, answer, comparing))
    : accept.some((answer) => idFromWords(answer) === given)

/** The words for whoever gave a wrong answer that was expected; null for others. Right answers go first. */
export function whyOf(gap: Gap, given: string, comparing: Comparing): string | null {
  if (isRight(gap, given, comparing)) return null
  const found = gap.feedback.find(({ answer }) =>
    gap.choices === null ? fits(given, answer, comparing) : idFromWords(answer) === given,
  )
  return found?.feedback ?? null
}

/** A right answer as pupils read it. */
export const keyOf = ({ accept, choices }: Gap): string =>
  choices === null ? shown(accept[0] ?? '') : plainInline(accept[0] ?? '')
