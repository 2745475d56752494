import { z } from 'zod'
import { Term } from './glossary.ts'
import { Question } from './questions.ts'
import { Id } from './types/base.ts'

export const Discussion = z.object({
  id: Id,
  /** Inline Markdown. */
  prompt: z.string(),
  /** Ways to begin, e.g. "The text says … so …". */
  starters: z.array(z.string()),
  /** A student sees the others' posts only after writing one. */
  postFirst: z.boolean(),
})
/** An open prompt about the article. */
export type Discussion = z.output<typeof Discussion>

export const Source = z.object({
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  date: z.string().nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
})
export type Source = z.output<typeof Source>

/** A quiz after normalising; `readQuiz` in `library/` makes it from a folder. */
export const Quiz = z.object({
  title: z.string(),
  /** File name beside `quiz.json`. */
  article: z.string(),
  source: Source.nullable(),
  questions: z.array(Question),
  discussions: z.array(Discussion),
  glossary: z.array(Term),
})
export type Quiz = z.output<typeof Quiz>
