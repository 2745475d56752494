import { z } from 'zod'
import { Passage } from '../text/passage.ts'
import { CertaintyScheme } from '../certainty.ts'
import { idFromWords } from '../ids.ts'
import { usualPenalty } from '../tries.ts'

/** Ids in addresses, files and forms: an allow-list, so that none can be a path or a property of Object. */
export const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)

/** Words on one or a few lines with inline Markdown. */
export const Words = z.string().trim().min(1).max(4000)

/** `"passage": "the words"` is short for `{ "quote": "the words" }`. */
export const PassageInFile = z.union([
  z
    .string()
    .min(1)
    .max(2000)
    .transform((quote): Passage => ({ quote })),
  Passage,
])

/** More tries than this are guessing. */
const mostTries = 10

/** What every question has in `quiz.json`. */
export const questionShape = {
  id: Id.optional().describe('A short name of your own, such as aid-not-listed. Keep it once the quiz was taught.'),
  prompt: Words.describe('What you ask. **Bold** and *italic* work.'),
  passage: PassageInFile.optional().describe('The words of the article that answer it, copied exactly'),
  explanation: Words.optional().describe('Why the answer is right, shown with the answer'),
  points: z.number().positive().max(100).optional().describe('Points for a full answer; 1 unless you say otherwise'),
  skill: z.string().trim().min(1).max(80).optional().describe('What it practises, in your words'),
  where: z
    .enum(['asked', 'required'])
    .optional()
    .describe('"Show me where" beside the answer: "asked", or "required" to save it'),
  tries: z
    .int()
    .min(1)
    .max(mostTries)
    .optional()
    .describe('How many tries a student has at their own pace; one more than there are hints unless you say otherwise'),
  penalty: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('Share of the points that each try that is not right takes, such as 0.25; a third unless said otherwise'),
  hints: z
    .array(Words)
    .max(mostTries - 1)
    .optional()
    .describe('One more of these is shown after each try that is not right'),
  certainty: z
    .union([z.boolean(), z.literal('gardner-medwin')])
    .optional()
    .describe('true asks how sure a student is, without points; "gardner-medwin" with points for it'),
  lookBack: Id.optional().describe('The id of an earlier question: a student sees again what they answered there'),
  parallelTo: Id.optional().describe(
    'The id of an earlier question that asks for the same: shows whether what was understood there carries over',
  ),
}

/** What every question is after normalising. */
export const baseShape = {
  id: Id,
  /** Inline Markdown. */
  prompt: z.string(),
  passage: Passage.nullable(),
  explanation: z.string().nullable(),
  /** Points of a full mark; 1 unless the quiz says otherwise. */
  points: z.number().positive(),
  /** What it practises, in the instructor's words; null when not said. */
  skill: z.string().nullable(),
  /** "Show me where" beside the answer: may be shown, or has to be; null when it is not asked for. */
  where: z.enum(['asked', 'required']).nullable().default(null),
  /** At own pace with feedback at once: how often it may be tried. Lessons of before there were tries have none of these three. */
  tries: z.int().min(1).default(1),
  /** Share that each try that is not right costs, 0 to 1; see `markAfterTry`. */
  penalty: z.number().min(0).max(1).default(usualPenalty),
  /** Inline Markdown, in the order in which they are shown. */
  hints: z.array(z.string()).default([]),
  /** How a student's certainty is asked for; null where it is not. */
  certainty: CertaintyScheme.nullable().default(null),
  /** Id of an earlier question whose answer its student sees again here; null for none. */
  lookBack: Id.nullable().default(null),
  /** Id of an earlier question that asks for the same elsewhere, so that this one checks transfer; null for none. */
  parallelTo: Id.nullable().default(null),
}

/** Fills in the id from the prompt's words, and null or 1 for what is absent. */
export function baseOf(file: z.output<z.ZodObject<typeof questionShape>>): z.output<z.ZodObject<typeof baseShape>> {
  return {
    id: file.id ?? idFromWords(file.prompt),
    prompt: file.prompt,
    passage: file.passage ?? null,
    explanation: file.explanation ?? null,
    points: file.points ?? 1,
    skill: file.skill ?? null,
    where: file.where ?? null,
    tries: file.tries ?? (file.hints?.length ?? 0) + 1,
    penalty: file.penalty ?? usualPenalty,
    hints: file.hints ?? [],
    lookBack: file.lookBack ?? null,
    parallelTo: file.parallelTo ?? null,
    certainty: file.certainty === true ? 'sure-unsure' : file.certainty || null,
  }
}
