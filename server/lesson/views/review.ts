import type { Lesson } from '../lesson.ts'
import type { Instant } from '../settings.ts'
import { cellOf, type Cell } from './review-cell.ts'
import { reviewQuestion, type ReviewQuestion } from './review-facility.ts'

export interface ReviewRow {
  id: string
  nickname: string
  cells: readonly Cell[]
  /** Points of what is marked, and the most the quiz gives. */
  earned: number
  most: number
  posts: number
}

/** The teacher's review of a lesson: who knew what. */
export interface Review {
  title: string
  className: string | null
  startedAt: Instant
  questions: readonly ReviewQuestion[]
  rows: readonly ReviewRow[]
  /** Members of the class who never joined. */
  absent: readonly string[]
  unmarked: number
  posts: number
}

export function reviewView(lesson: Lesson): Review {
  const students = [...lesson.students.values()].sort((a, b) => a.nickname.localeCompare(b.nickname))
  const most = lesson.pin.questions.reduce((sum, question) => sum + question.points, 0)
  const posts = [...lesson.posts.values()].filter((post) => post.withdrawnAt === null)
  const questions = lesson.pin.questions.map((question, at) => reviewQuestion(students, question, at + 1))
  return {
    title: lesson.pin.title,
    className: lesson.class?.name ?? null,
    startedAt: lesson.startedAt,
    questions,
    rows: students.map((student) => {
      const cells = lesson.pin.questions.map((question) => cellOf(lesson, student, question))
      const earned = cells.reduce(
        (sum, cell, at) => sum + (cell.mark ?? 0) * (lesson.pin.questions[at]?.points ?? 0),
        0,
      )
      return {
        id: student.id,
        nickname: student.nickname,
        cells,
        earned,
        most,
        posts: posts.filter((post) => post.student === student.id).length,
      }
    }),
    absent: (lesson.class?.members ?? [])
      .filter(({ id }) => !students.some((student) => student.member === id))
      .map(({ name }) => name),
    unmarked: questions.reduce((sum, question) => sum + question.unmarked, 0),
    posts: posts.length,
  }
}
