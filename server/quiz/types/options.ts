import { z } from 'zod'
import { idFromWords } from '../ids.ts'
import { Id, Words } from './base.ts'
import { shuffled } from './shuffled.ts'

/** Names of pictures that options can show: beside the quiz, of kinds that every phone knows and that hold no program. */
export const pictureName = /^[^/\\:]+\.(?:png|jpe?g|gif|webp)$/i

/** An option as `quiz.json` has it. */
export const OptionInFile = z.strictObject({
  id: Id.optional().describe('A short name of your own, such as dusk'),
  text: Words.describe('What the option says'),
  correct: z.boolean().optional().describe('true for a right answer'),
  feedback: Words.optional().describe('Words for a student who chose it'),
  image: z.string().regex(pictureName).optional().describe('A picture beside this file, such as owl.png'),
  alt: z.string().trim().min(1).max(300).optional().describe('What the picture shows, for whoever does not see it'),
  last: z.boolean().optional().describe('true: stays at the end where the options are shuffled'),
  none: z.boolean().optional().describe('true: says that no other option is right; it stays at the end'),
})

/** An option after normalising. */
export const Option = z.object({
  id: Id,
  /** Inline Markdown. */
  text: z.string(),
  /** Part of the key; the others are distractors. */
  correct: z.boolean(),
  /** Words for a student who chose it; null when none were written. */
  feedback: z.string().nullable(),
  /** A picture above the words; null for none. `src`: its file's name as the quiz has it, and the picture itself as a `data:` address once the folder was read. */
  image: z.object({ src: z.string(), alt: z.string() }).nullable().default(null),
  /** Stays at the end of a shuffled list. */
  last: z.boolean().default(false),
  /** "None of these": goes with no other option. */
  none: z.boolean().default(false),
})
export type Option = z.output<typeof Option>

/** Whether each student sees the options in an order of their own. */
export const ShuffleInFile = z
  .boolean()
  .optional()
  .describe('true: each student sees the options in another order, where you do not lead')

/** Two to twenty-six options, so that each has its letter. */
export const OptionsInFile = z
  .array(OptionInFile)
  .min(2)
  .max(26)
  .transform((options): Option[] =>
    options.map((option) => ({
      id: option.id ?? idFromWords(option.text),
      text: option.text,
      correct: option.correct ?? false,
      feedback: option.feedback ?? null,
      image: option.image === undefined ? null : { src: option.image, alt: option.alt ?? '' },
      last: (option.last ?? false) || (option.none ?? false),
      none: option.none ?? false,
    })),
  )

/** The options as somebody sees them; without a seed as the quiz has them. @param seed as in `QuestionType.sheet` */
export const arranged = (
  { options, shuffle }: { options: readonly Option[]; shuffle: boolean },
  seed?: string,
): readonly Option[] =>
  shuffle && seed !== undefined
    ? [
        ...shuffled(
          options.filter(({ last }) => !last),
          seed,
        ),
        ...options.filter(({ last }) => last),
      ]
    : options
