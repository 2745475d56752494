import type { Question } from '../../quiz/questions.ts'
import type { Lesson } from '../lesson.ts'
import { markOf, waitsForMark } from '../may.ts'
import { lastAnswers, lastHands } from '../votes.ts'

export interface ReviewQuestion {
  id: string
  number: number
  prompt: string
  type: Question['type']
  skill: string | null
  points: number
  answered: number
  /** Of `answered`: hands that were counted, in the vote in which they were counted last. */
  byHand: number
  unmarked: number
  /** Of those marked: full marks, some, none. They add up to `answered - unmarked`, or to 0 where no answer is right. */
  right: number
  partly: number
  wrong: number
  /** Facility: mean mark of those who answered and are marked, 0 to 1; null when nobody is. Rule: classical item facility (Lord and Novick 1968, 15.3). */
  facility: number | null
}

/** How a question went; `number` is its place in the quiz, from 1. */
export function reviewQuestion(lesson: Lesson, question: Question, number: number): ReviewQuestion {
  const answers = lastAnswers(lesson, question)
  const hands = lastHands(lesson, question)
  const marks = [...answers.map(markOf), ...hands.map(({ mark }) => mark)].filter((mark) => mark !== null)
  return {
    id: question.id,
    number,
    prompt: question.prompt,
    type: question.type,
    skill: question.skill,
    points: question.points,
    answered: answers.length + hands.length,
    byHand: hands.length,
    unmarked: answers.filter((answer) => waitsForMark(question, answer)).length,
    right: marks.filter((mark) => mark >= 1).length,
    partly: marks.filter((mark) => mark > 0 && mark < 1).length,
    wrong: marks.filter((mark) => mark <= 0).length,
    facility: meanOf(marks),
  }
}

/** Null of none. */
export const meanOf = (marks: readonly number[]): number | null =>
  marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length
