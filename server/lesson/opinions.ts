import { questionTypes, type Question } from '../quiz/questions.ts'

/** With fewer opinions than these a student could tell whose is whose. */
export const fewestOpinions = 5

/** No answer is right: what is shown is what the class thinks. */
export const asksOpinion = ({ type }: Question): boolean => questionTypes[type].markedBy === 'nobody'

/** Who thinks what could be told from the counts, so neither wall nor phones show them. */
export const hidesOpinions = (question: Question, answered: number): boolean =>
  asksOpinion(question) && answered < fewestOpinions
