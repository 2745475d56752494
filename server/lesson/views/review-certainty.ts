import { certaintiesOf, type Certainty, type CertaintyScheme } from '../../quiz/certainty.ts'
import type { Question } from '../../quiz/questions.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { shownCertainty } from './shown-certainty.ts'

/** How sure a class was, and how rightly. */
export interface CertaintyReview {
  scheme: CertaintyScheme
  /** From sure to unsure; the numbers add up to the answers that said how sure. */
  rows: readonly { certainty: Certainty; right: number; wrong: number }[]
  /** Sure, and not right: they have most to learn from the answer. */
  sureAndWrong: readonly { student: string; nickname: string }[]
}

/** Null where certainty was not asked for. @param given the answers that count, with who gave them */
export function certaintyReview(
  lesson: Lesson,
  question: Question,
  given: readonly { student: Student; answer: Answer }[],
): CertaintyReview | null {
  if (question.certainty === null) return null
  const said = given.flatMap(({ student, answer }) => {
    const shown = shownCertainty(lesson, question, answer)
    return shown ? [{ ...shown, student: student.id, nickname: student.nickname }] : []
  })
  const count = (certainty: Certainty, right: boolean) =>
    said.filter((one) => one.certainty === certainty && one.right === right).length
  return {
    scheme: question.certainty,
    rows: certaintiesOf(question.certainty)
      .toReversed()
      .map((certainty) => ({ certainty, right: count(certainty, true), wrong: count(certainty, false) })),
    sureAndWrong: said
      .filter(({ certainty, right }) => certainty === 3 && !right)
      .map(({ student, nickname }) => ({ student, nickname })),
  }
}
