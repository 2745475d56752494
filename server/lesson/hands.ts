import { typeOf, type Question } from '../quiz/questions.ts'
import type { Hand } from '../quiz/types/question-type.ts'
import type { Lesson } from './lesson.ts'
import type { Round } from './stage.ts'

/** What hands can be raised for; null where a hand cannot give the whole answer. */
export const handsFor = (lesson: Lesson, question: Question): readonly Hand<unknown>[] | null =>
  typeOf(question, lesson.pin.article).hands?.(question) ?? null

const none: Readonly<Record<string, number>> = {}

/** Hands that were counted in a vote, by the option's id; empty where none were. */
export const handsOf = (lesson: Lesson, question: string, round: Round): Readonly<Record<string, number>> =>
  lesson.counted.get(`${question} ${round}`)?.counts ?? none

/** How many hands were counted in a vote. */
export const handCount = (lesson: Lesson, question: string, round: Round): number =>
  Object.values(handsOf(lesson, question, round)).reduce((sum, count) => sum + count, 0)

/** One voice for each hand that was counted: the response that it stands for, and its mark. */
export function raisedHands(
  lesson: Lesson,
  question: Question,
  round: Round,
): { response: unknown; mark: number | null }[] {
  const counts = handsOf(lesson, question.id, round)
  const type = typeOf(question, lesson.pin.article)
  return (handsFor(lesson, question) ?? []).flatMap(({ option, response }) => {
    const voice = { response, mark: type.grade(question, response) }
    return Array.from({ length: counts[option] ?? 0 }, () => voice)
  })
}

/** The vote that hands were counted in last; null where none were. */
export const lastHandsRound = (lesson: Lesson, question: string): Round | null =>
  ([2, 1] as const).find((round) => lesson.counted.has(`${question} ${round}`)) ?? null
