import type { Request, Response } from 'express'
import type { Refusal } from '../../lesson/refusal.ts'
import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import type { Parts } from '../../parts.ts'
import { words } from '../../words/en.ts'
import { statusOf } from '../errors.ts'
import { madeBy } from '../made-by.ts'
import { refusalIn } from '../refusal-in.ts'
import { currentStudent } from '../visit.ts'
import { lateSentence } from './late-sentence.ts'
import { savedSentence } from './saved-sentence.ts'

/**
 * Tells the outbox what became of an answer, as `static/outbox/contract.ts` says. "Saved" is said of the answer that
 * counts and of no other: one that was taken when it first came, and replaced since, is not called saved when it comes
 * again, and one that came late is called late.
 * @param question as it stands after the answer; null when there is none, or it may not be opened
 * @param round the vote that the answer was for
 */
export function replyToOutbox(
  parts: Parts,
  req: Request,
  res: Response,
  { question, round, refused }: { question: StudentQuestion | null; round: number; refused: Refusal | null },
): void {
  const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
  const answer = question?.answer ?? null
  const late = question?.late ?? null
  const made = madeBy(req, res)
  const wasTaken = currentStudent(res).answers.some(({ id }) => id === made)
  if (question && late?.round === round && question.round !== round && !refused && !wasTaken) {
    res.status(202).json({ late: { id: late.id, at: late.at, sentence: lateSentence(late, at) } })
    return
  }
  const replaced = made !== null && answer !== null && answer.id !== made
  if (question && answer && !refused && !replaced) {
    const sentence = savedSentence(question, at(answer.at))
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
