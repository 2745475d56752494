import { z } from 'zod'
import { TermInFile } from './glossary.ts'
import { idFromWords } from './ids.ts'
import type { Discussion, Source } from './quiz.ts'
import { Id, Words } from './types/base.ts'
import { BlanksInFile } from './types/blanks.ts'
import { ChoiceInFile } from './types/choice.ts'
import { ChoicesInFile } from './types/choices.ts'
import { ClassifyInFile } from './types/classify.ts'
import { EssayInFile } from './types/essay.ts'
import { MatchInFile } from './types/match.ts'
import { NumberInFile } from './types/number-question.ts'
import { EvidenceInFile } from './types/evidence.ts'
import { PollInFile } from './types/poll.ts'
import { OrderInFile } from './types/order.ts'
import { ShortTextInFile } from './types/short-text.ts'
import { TrueFalseInFile } from './types/true-false.ts'

const SourceInFile = z
  .strictObject({
    outlet: Words.optional().describe('The newspaper, site or book'),
    author: Words.optional().describe('Who wrote it'),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional()
      .describe('2022-06-20, 2022-06 or 2022'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Its address on the web'),
  })
  .transform((file): Source => ({
    outlet: file.outlet ?? null,
    author: file.author ?? null,
    date: file.date ?? null,
    url: file.url ?? null,
  }))

/** A discussion as `quiz.json` has it -> normalised. */
export const DiscussionInFile = z
  .strictObject({
    id: Id.optional().describe('A short name of your own, such as two-accounts'),
    prompt: Words.describe('What the class talks about'),
    starters: z.array(Words).max(8).optional().describe('Ways to begin a post, such as "The text says … so …"'),
    postFirst: z.boolean().optional().describe('true: a student reads the others only after writing'),
  })
  .transform((file): Discussion => ({
    id: file.id ?? idFromWords(file.prompt),
    prompt: file.prompt,
    starters: file.starters ?? [],
    postFirst: file.postFirst ?? false,
  }))

const frame = {
  $schema: z.string().optional().describe('Where editors find completion and hints'),
  title: z.string().trim().min(1).max(200).describe('What the class sees on top'),
  article: z
    .string()
    .regex(/^[^/\\:]+\.md$/i)
    .default('article.md')
    .describe('The Markdown file beside this one'),
  source: SourceInFile.optional().describe('Where the article comes from'),
  glossary: z
    .array(TermInFile)
    .max(100)
    .default([])
    .describe('Words of the article with their meaning, shown on a tap'),
}

const TypedQuestion = z.discriminatedUnion('type', [
  ChoiceInFile,
  ChoicesInFile,
  TrueFalseInFile,
  ShortTextInFile,
  NumberInFile,
  ClassifyInFile,
  PollInFile,
  BlanksInFile,
  MatchInFile,
  OrderInFile,
  EssayInFile,
  EvidenceInFile,
])

/** The whole of `quiz.json`, for the JSON Schema that gives editors completion and hints. */
export const QuizInFile = z.strictObject({
  ...frame,
  questions: z.array(TypedQuestion).max(200).default([]).describe('The questions, in the order of the lesson'),
  discussions: z.array(DiscussionInFile).max(50).default([]).describe('What the class talks about afterwards'),
})

/** The same with the lists unread: their entries are read one by one, so that a bad one hides no problem of another. */
export const QuizFrame = z.strictObject({
  ...frame,
  questions: z.array(z.unknown()).max(200).default([]),
  discussions: z.array(z.unknown()).max(50).default([]),
})
