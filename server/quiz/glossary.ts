import { z } from 'zod'
import type { Article } from './text/article.ts'
import { findWords } from './text/find-words.ts'
import { Words } from './types/base.ts'

export const Term = z.object({
  /** As the author wrote it. */
  word: z.string(),
  /** Other forms of it that the article may have: nothing is guessed of a language. */
  forms: z.array(z.string()),
  /** Inline Markdown. */
  meaning: z.string(),
})
/** A word of a quiz's glossary. */
export type Term = z.output<typeof Term>

const Word = z.string().trim().min(1).max(80)

/** The same as `quiz.json` has it -> normalised. */
export const TermInFile = z
  .strictObject({
    word: Word.describe('A word of the article, or a few words'),
    forms: z.array(Word).max(20).optional().describe('Other forms of it in the article, such as "readouts"'),
    meaning: Words.describe('What it means, in words that the class knows'),
  })
  .transform((file): Term => ({ ...file, forms: file.forms ?? [] }))

/** All forms of a word that may stand in a text. */
export const formsOf = ({ word, forms }: Term): string[] => [word, ...forms]

/** The article with where its glossary's words stand, so that a lesson that pins it has both. */
export function withGlossary(article: Article, glossary: readonly Term[]): Article {
  const places = findWords(article.text, glossary.map(formsOf))
  return {
    ...article,
    glossary: glossary.map(({ word, meaning }, at) => ({
      ...{ id: `term-${at + 1}`, word, meaning },
      places: places[at] ?? [],
    })),
  }
}
