import { typeOf, type Question } from '../../quiz/questions.ts'
import type { Feedback } from '../../quiz/types/question-type.ts'
import type { Answer, Lesson } from '../lesson.ts'

/** How a question stands that may be tried several times. */
export interface Tries {
  left: number
  of: number
  /** Share of the points that each try that is not right takes, 0 to 1. */
  penalty: number
  /** What a try that was not right is told: never what is right. Null before the first. */
  last: {
    number: number
    /** Some of it is right. */
    partly: boolean
    /** Words for what was chosen or written, inline Markdown. */
    why: readonly string[]
    /** Every hint so far, inline Markdown. */
    hints: readonly string[]
  } | null
}

export function triesOf(lesson: Lesson, question: Question, answer: Answer | undefined): Tries {
  const { tries: of, penalty, hints } = question
  const number = answer?.tried?.number ?? 0
  const rest = { left: of - number, of, penalty }
  if (!answer || number === 0) return { ...rest, last: null }
  const type = typeOf(question, lesson.pin.article)
  const partly = (type.grade(question, answer.response) ?? 0) > 0
  const inParts = type.parts?.feedback(question, answer.response) ?? []
  const why = [
    ...wrongWords(type.feedback(question, answer.response)),
    ...inParts.flatMap((part) => (part.right === false && part.why !== null ? [part.why] : [])),
  ]
  return { ...rest, last: { number, partly, why, hints: hints.slice(0, number) } }
}

/** The words for what was chosen and is not right. Words for what is right would give it away. */
const wrongWords = ({ options, why }: Feedback): string[] => [
  ...options.flatMap((option) => (option.chosen && !option.correct && option.why !== null ? [option.why] : [])),
  ...(why === null ? [] : [why]),
]
