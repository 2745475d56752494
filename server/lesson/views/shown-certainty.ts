import { certaintyPoints, type Certainty } from '../../quiz/certainty.ts'
import { typeOf, type Question } from '../../quiz/questions.ts'
import type { Answer, Lesson } from '../lesson.ts'
import { markOf } from '../may.ts'

/** How sure somebody was of an answer that is marked. */
export interface ShownCertainty {
  certainty: Certainty
  /** The answer by itself was right, whatever tries before it cost. */
  right: boolean
  /** -6 to 3; null where certainty earns none. */
  points: number | null
}

/** The most that certainty earns for one question. */
const most = certaintyPoints(1, 3)

/** Null where certainty was not asked for. */
export function shownCertainty(lesson: Lesson, question: Question, answer: Answer): ShownCertainty | null {
  const { certainty } = answer
  if (certainty === null) return null
  const mark = markOf(answer)
  return {
    certainty,
    right: (typeOf(question, lesson.pin.article).grade(question, answer.response) ?? 0) >= 1,
    points: question.certainty === 'gardner-medwin' && mark !== null ? certaintyPoints(mark, certainty) : null,
  }
}

/** Certainty points of some answers, and the most they could have earned; null where none were to be earned. */
export function sumOfCertainty(shown: readonly (ShownCertainty | null)[]): { earned: number; most: number } | null {
  const points = shown.flatMap((one) => one?.points ?? [])
  if (points.length === 0) return null
  return { earned: points.reduce((sum, one) => sum + one, 0), most: points.length * most }
}
