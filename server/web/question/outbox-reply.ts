import type { Request, Response } from 'express'
import type { Refusal } from '../../lesson/refusal.ts'
import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import type { Parts } from '../../parts.ts'
import { words } from '../../words/en.ts'
import { statusOf } from '../errors.ts'
import { madeBy } from '../made-by.ts'
import { refusalIn } from '../refusal-in.ts'
import { savedSentence } from './saved-sentence.ts'

/**
 * Tells the outbox what became of an answer, as `static/outbox/contract.ts` says. "Saved" is said of the answer that
 * counts and of no other: one that was taken when it first came, and replaced since, is not called saved when it comes
 * again.
 * @param question as it stands after the answer; null when there is none, or it may not be opened
 */
export function replyToOutbox(
  parts: Parts,
  req: Request,
  res: Response,
  question: StudentQuestion | null,
  refused: Refusal | null,
): void {
  const answer = question?.answer ?? null
  const made = madeBy(req, res)
  const replaced = made !== null && answer !== null && answer.id !== made
  if (question && answer && !refused && !replaced) {
    const sentence = savedSentence(question, words.times.clockOrDay(answer.at, parts.clock.now()))
    res.json({
      saved: {
        id: answer.id,
        at: answer.at,
        sentence,
        go: (question.key ?? question.tries?.last) ? req.path : null,
      },
    })
    return
  }
  const why = refused ?? (answer ? { refused: 'newer-answer', newer: answer.id } : { refused: 'no-such-question' })
  const problem = refusalIn(parts, why)
  if (why.refused === 'newer-answer')
    res.status(409).json({ problem, newer: { id: answer?.id ?? '', plain: answer?.plain ?? '' } })
  else res.status(statusOf(why)).json({ problem })
}
