import { z } from 'zod'
import { Question } from '../quiz/questions.ts'
import { Discussion } from '../quiz/quiz.ts'
import { Article } from '../quiz/text/article.ts'

/** The quiz as it was when the lesson started, so that editing the folder never changes a running lesson. */
export const Pin = z.object({
  /** Folder name in `quizzes/`. */
  quiz: z.string(),
  title: z.string(),
  /** SHA-256 of `quiz.json` and the article as they were on the disk. */
  hash: z.string(),
  article: Article,
  questions: z.array(Question),
  discussions: z.array(Discussion),
})
export type Pin = z.output<typeof Pin>
