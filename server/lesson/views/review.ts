import type { Lesson } from '../lesson.ts'
import type { Instant } from '../settings.ts'
import { knownBefore, type KnownBefore } from './review-before.ts'
import { reviewQuestion, type ReviewQuestion } from './review-facility.ts'
import { reviewRow, type ReviewRow } from './review-row.ts'
import { studentsByName } from './students-by-name.ts'

/** The teacher's review of a lesson: who knew what. */
export interface Review {
  title: string
  className: string | null
  startedAt: Instant
  /** Null while it goes on. */
  closedAt: Instant | null
  questions: readonly ReviewQuestion[]
  /** Per question how many could answer it before reading; empty where nobody was asked. */
  before: readonly (KnownBefore | null)[]
  rows: readonly ReviewRow[]
  /** Members of the class who never joined. */
  absent: readonly string[]
  unmarked: number
  discussions: readonly { id: string; number: number; prompt: string; posts: number }[]
  posts: number
}

export function reviewView(lesson: Lesson): Review {
  const students = studentsByName(lesson)
  const posts = [...lesson.posts.values()].filter((post) => post.withdrawnAt === null)
  const written = new Map<string | null, number>()
  for (const { student } of posts) written.set(student, (written.get(student) ?? 0) + 1)
  const joined = new Set(students.map(({ member }) => member))
  const questions = lesson.pin.questions.map((question, at) => reviewQuestion(lesson, question, at + 1))
  const before = lesson.pin.questions.map((question) => knownBefore(lesson, students, question))
  return {
    title: lesson.pin.title,
    className: lesson.class?.name ?? null,
    startedAt: lesson.startedAt,
    closedAt: lesson.stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? null) : null,
    questions,
    before: before.some((known) => known !== null) ? before : [],
    rows: students.map((student) => reviewRow(lesson, student, written.get(student.id) ?? 0)),
    absent: (lesson.class?.members ?? []).filter(({ id }) => !joined.has(id)).map(({ name }) => name),
    unmarked: questions.reduce((sum, question) => sum + question.unmarked, 0),
    discussions: lesson.pin.discussions.map(({ id, prompt }, at) => ({
      id,
      number: at + 1,
      prompt,
      posts: posts.filter((post) => post.discussion === id).length,
    })),
    posts: posts.length,
  }
}
