import type { Lesson, Student } from './lesson.ts'
import { isLed } from './steps.ts'

/** Where the class goes at its own pace each student may see another order; where the teacher leads, phones and wall have the same letters. */
export const seedOf = (lesson: Lesson, student: Student, question: string): string | undefined =>
  isLed(lesson) ? undefined : `${student.id} ${question}`
