import type { Quiz } from '../quiz/quiz.ts'
import type { Article } from '../quiz/text/article.ts'

/** A problem of a quiz folder, placed for an editor. `code` and `values` find its sentence in `words/en/check.ts`. */
export interface Finding {
  /** Relative to the quizzes folder, e.g. `birthday-call/quiz.json`. */
  file: string
  /** From 1; column counts UTF-16 code units from 1. Null where the whole file is meant. */
  line: number | null
  column: number | null
  /** `questions[2].options`; empty for the whole file. */
  path: string
  severity: 'error' | 'warning'
  code: string
  values: Readonly<Record<string, string | number>>
  /** The line as it stands in the file (a long one: the part around the place), and where the place is in it, from 0. */
  excerpt: { text: string; caret: number } | null
}

/** One folder of the quizzes folder. With an error `quiz` and `article` are null and no lesson can be started. */
export interface Shelved {
  /** Folder name. */
  id: string
  /** Full path, for the teacher. */
  folder: string
  /** From the file where it can be read, else the folder name. */
  title: string
  quiz: Quiz | null
  article: Article | null
  /** SHA-256 of both files; what a lesson pins. */
  hash: string
  findings: readonly Finding[]
}

/** The quizzes folder. Files are looked at when read (size and mtime), so an edit shows at once without a watcher. */
export interface Library {
  list(): Promise<readonly Shelved[]>
  /** `undefined` when there is no such folder. */
  open(id: string): Promise<Shelved | undefined>
  /** Makes a folder with an article and a quiz of no questions yet; resolves with its id. Never overwrites. */
  create(title: string, articleText: string): Promise<string>
}
