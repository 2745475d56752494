import type { QuestionProblem } from './types/question-type.ts'

/** A problem of a quiz: `path` from the file's root; `code` and `values` find its sentence in `words/en/check.ts`. */
export type Problem = QuestionProblem

export const error = (path: Problem['path'], code: string, values: Problem['values'] = {}): Problem => ({
  path,
  code,
  values,
  severity: 'error',
})

export const warning = (path: Problem['path'], code: string, values: Problem['values'] = {}): Problem => ({
  path,
  code,
  values,
  severity: 'warning',
})
