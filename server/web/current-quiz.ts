import type { Request } from 'express'
import type { Shelved } from '../library/library.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'

/**
 * The quiz of this address, as its files are now.
 * @throws PageError 404 where there is no such folder
 */
export async function currentQuiz({ library }: Parts, req: Request): Promise<Shelved> {
  const found = await library.open(String(req.params.quiz))
  if (!found) throw new PageError(404, words.quiz.none, { href: '/teach', text: words.frame.home })
  return found
}

/** Its address. */
export const quizAddress = ({ id }: { id: string }): string => `/teach/quiz/${encodeURIComponent(id)}`
