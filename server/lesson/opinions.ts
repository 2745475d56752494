import { questionTypes, type Question } from '../quiz/questions.ts'
import type { Lesson } from './lesson.ts'

/** With fewer opinions than these a student could tell whose is whose. */
export const fewestOpinions = 5

/** No answer is right: what is shown is what the class thinks. */
export const asksOpinion = ({ type }: Question): boolean => questionTypes[type].markedBy === 'nobody'

/**
 * Whoever was shown a key may know what the others said to it: the class was shown it, too, or each goes at their own
 * pace. Else the others vote, or will, while this student was shown it by themselves.
 */
export const tellsOthers = ({ revealed, stage }: Lesson, question: string): boolean =>
  revealed.has(question) || stage.at === 'own-pace' || stage.at === 'closed'

/** Who thinks what could be told from the counts, so neither wall nor phones show them. */
export const hidesOpinions = (question: Question, answered: number): boolean =>
  asksOpinion(question) && answered < fewestOpinions
