import { ZodError } from 'zod'
import { typeOf, type Question } from '../quiz/questions.ts'
import type { Article } from '../quiz/text/article.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a form answers; `response` is null when nothing was chosen or written. Too long a text and
 * too much that is marked are refused, since a plain form can send them.
 * @throws ZodError on anything else that the question's own page cannot send
 */
export function readResponse(question: Question, article: Article, form: FormBody): { response: unknown } | Refusal {
  try {
    return { response: typeOf(question, article).readForm(question, form) }
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    return refused
  }
}

/** The limit that `written` and `readPassages` put beside their issue; null when something else is wrong. */
export function refusalIn(error: unknown): Refusal | null {
  const [issue] = error instanceof ZodError ? error.issues : []
  const most: unknown = issue?.code === 'custom' ? issue.params?.most : null
  if (typeof most !== 'number') return null
  return issue?.code === 'custom' && issue.params?.refused === 'too-much-marked'
    ? { refused: 'too-much-marked', most }
    : { refused: 'answer-too-long', most }
}
