import { typeOf, type Question } from '../../quiz/questions.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import type { Instant } from '../settings.ts'
import { kindOf, type CellKind } from './review-cell.ts'

/** An answer that another one followed. */
export interface EarlierAnswer {
  at: Instant
  plain: string
  /** Said before reading. */
  before: boolean
  /** Its number among the tries, and how it went by itself; null where it was no try. */
  tried: { number: number; kind: CellKind } | null
}

/** All answers to a question but the one that counts, oldest first. */
export const earlierAnswers = (
  lesson: Lesson,
  student: Student,
  question: Question,
  counted: Answer | undefined,
): EarlierAnswer[] =>
  student.answers
    .filter((answer) => answer.question === question.id && answer !== counted)
    .map((answer) => ({
      at: answer.at,
      plain: typeOf(question, lesson.pin.article).plain(question, answer.response),
      before: answer.round === 0,
      tried: answer.tried && {
        number: answer.tried.number,
        kind: kindOf(typeOf(question, lesson.pin.article).grade(question, answer.response)),
      },
    }))

/** How many were right at each try, from the first; `never` are those whose newest try was not. */
export interface RightByTry {
  right: readonly number[]
  never: number
}

/** Null where nobody answered in tries. @param answers those that count */
export function rightByTry(lesson: Lesson, question: Question, answers: readonly Answer[]): RightByTry | null {
  const tried = answers.flatMap((answer) => (answer.tried ? [{ ...answer.tried, response: answer.response }] : []))
  if (tried.length === 0) return null
  const right = Array.from({ length: question.tries }, () => 0)
  let never = 0
  for (const { number, response } of tried) {
    if ((typeOf(question, lesson.pin.article).grade(question, response) ?? 0) >= 1)
      right[number - 1] = (right[number - 1] ?? 0) + 1
    else never += 1
  }
  return { right, never }
}
