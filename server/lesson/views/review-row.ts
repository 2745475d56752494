import type { Lesson, Student } from '../lesson.ts'
import { cellOf, type Cell } from './review-cell.ts'

export interface ReviewRow {
  id: string
  nickname: string
  cells: readonly Cell[]
  /** Points of what is marked, and the most the quiz gives. */
  earned: number
  most: number
  posts: number
}

/** One student's line of the matrix. @param posts how many they have written and not withdrawn */
export function reviewRow(lesson: Lesson, student: Student, posts: number): ReviewRow {
  const { questions } = lesson.pin
  const cells = questions.map((question) => cellOf(lesson, student, question))
  return {
    id: student.id,
    nickname: student.nickname,
    cells,
    earned: cells.reduce((sum, cell, at) => sum + (cell.mark ?? 0) * (questions[at]?.points ?? 0), 0),
    most: questions.reduce((sum, question) => sum + question.points, 0),
    posts,
  }
}
