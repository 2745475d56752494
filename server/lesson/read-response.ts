import { ZodError } from 'zod'
import { typeOf, type Question } from '../quiz/questions.ts'
import type { Article } from '../quiz/text/article.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a form answers; `response` is null when nothing was chosen or written. Too long a text is refused, since a
 * plain form can send it.
 * @throws ZodError on anything else that the question's own page cannot send
 */
export function readResponse(question: Question, article: Article, form: FormBody): { response: unknown } | Refusal {
  try {
    return { response: typeOf(question, article).readForm(question, form) }
  } catch (error) {
    const most = error instanceof ZodError ? limitIn(error) : null
    if (most === null) throw error
    return { refused: 'answer-too-long', most }
  }
}

/** The limit that `written` puts beside its issue; null when something else is wrong. */
function limitIn({ issues }: ZodError): number | null {
  const [issue] = issues
  const most: unknown = issue?.code === 'custom' ? issue.params?.most : null
  return typeof most === 'number' ? most : null
}
