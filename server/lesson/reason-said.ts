import type { Student } from './lesson.ts'
import { countedAnswer } from './may.ts'

/** The reason that was handed in with the answer that counts; "" when none was. */
export const reasonHandedIn = (student: Student, question: string): string =>
  countedAnswer(student, question)?.because ?? ''

/** The reason as its student left it: begun since, and emptied too, or else handed in; "" for none. */
export const reasonSaid = (student: Student, question: string): string =>
  student.reasons.get(question)?.text ?? reasonHandedIn(student, question)
