import type { Student } from './lesson.ts'
import { countedAnswer } from './may.ts'

/** The reason that was handed in with the answer that counts; "" when none was. */
export const reasonHandedIn = (student: Student, question: string): string =>
  countedAnswer(student, question)?.because ?? ''

/** A reason that was begun and neither handed in nor sent late; null for none. */
export function reasonLeft(student: Student, question: string): string | null {
  const text = student.reasons.get(question)?.text ?? ''
  return text === '' || text === student.late.get(`${question} 2`)?.because ? null : text
}

/** The reason as its student left it: begun since, and emptied too, or else handed in; "" for none. */
export const reasonSaid = (student: Student, question: string): string =>
  student.reasons.get(question)?.text ?? reasonHandedIn(student, question)
