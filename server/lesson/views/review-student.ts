import { typeOf } from '../../quiz/questions.ts'
import type { Lesson } from '../lesson.ts'
import { countedAnswer } from '../may.ts'
import type { Instant } from '../settings.ts'
import { cellOf, type Cell } from './review-cell.ts'
import { reviewView } from './review.ts'

/** One student with every answer, earlier ones too, and every post. */
export interface StudentReview {
  id: string
  nickname: string
  joinedAt: Instant
  readAt: Instant | null
  earned: number
  most: number
  questions: readonly {
    id: string
    number: number
    prompt: string
    points: number
    cell: Cell
    key: string | null
    comment: string
    at: Instant | null
    earlier: readonly { at: Instant; plain: string }[]
  }[]
  posts: readonly {
    id: string
    number: number
    prompt: string
    alias: string
    text: string
    at: Instant
    state: 'shown' | 'hidden' | 'withdrawn'
  }[]
}

/** Null when there is no such student. */
export function studentReviewView(lesson: Lesson, studentId: string): StudentReview | null {
  const student = lesson.students.get(studentId)
  const row = reviewView(lesson).rows.find(({ id }) => id === studentId)
  if (!student || !row) return null
  return {
    id: student.id,
    nickname: student.nickname,
    joinedAt: student.joinedAt,
    readAt: student.readAt,
    earned: row.earned,
    most: row.most,
    questions: lesson.pin.questions.map((question, at) => {
      const type = typeOf(question)
      const counted = countedAnswer(student, question.id)
      return {
        id: question.id,
        number: at + 1,
        prompt: question.prompt,
        points: question.points,
        cell: cellOf(lesson, student, question),
        key: type.feedback(question, null).key,
        comment: counted?.graded?.comment ?? '',
        at: counted?.at ?? null,
        earlier: student.answers
          .filter((answer) => answer.question === question.id && answer !== counted)
          .map((answer) => ({ at: answer.at, plain: type.plain(question, answer.response) })),
      }
    }),
    posts: [...lesson.posts.values()]
      .filter((post) => post.student === student.id)
      .map((post) => ({
        id: post.id,
        number: post.number,
        prompt: lesson.pin.discussions.find(({ id }) => id === post.discussion)?.prompt ?? '',
        alias: post.alias ?? '',
        text: post.text,
        at: post.at,
        state: post.withdrawnAt !== null ? 'withdrawn' : post.hidden ? 'hidden' : 'shown',
      })),
  }
}
