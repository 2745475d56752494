import { typeOf } from '../../quiz/questions.ts'
import type { Lesson, Post, Student } from '../lesson.ts'
import { countedAnswer } from '../may.ts'
import type { Instant } from '../settings.ts'
import { lateLines, type LateLine } from './late-lines.ts'
import { cellOf, plainAnswer, type Cell } from './review-cell.ts'
import { promptOf } from './post-place.ts'
import { reviewRow } from './review-row.ts'
import { earlierAnswers, type EarlierAnswer } from './review-tries.ts'
import { studentsByName } from './students-by-name.ts'

/** One student with every answer, earlier ones too, and every post. */
export interface StudentReview {
  id: string
  nickname: string
  /** Place in the class list, from 1, and how many there are. */
  number: number
  of: number
  /** Ids of the neighbours in it; null at the ends. */
  previous: { id: string; nickname: string } | null
  next: { id: string; nickname: string } | null
  joinedAt: Instant
  readAt: Instant | null
  earned: number
  most: number
  questions: readonly {
    id: string
    number: number
    prompt: string
    points: number
    written: boolean
    cell: Cell
    /** The answer that counts, or else the draft, in plain words; "" when there is neither. */
    plain: string
    key: string | null
    /** The answer that counts; null when none was handed in. */
    answer: { id: string; at: Instant; graded: boolean; typed: boolean } | null
    comment: string
    /** Why they kept their answer or changed it; "" when they did not say. */
    because: string
    earlier: readonly EarlierAnswer[]
    /** Came after its vote was over and counts for nothing: it waits to be accepted, or the teacher leaves it. */
    late: readonly LateLine[]
  }[]
  posts: readonly {
    id: string
    number: number
    /** What it is about: id, number from 1, prompt; a line of a thread is about a question. */
    about: { is: 'discussion' | 'question'; id: string; number: number }
    prompt: string
    alias: string
    text: string
    at: Instant
    state: 'shown' | 'hidden' | 'withdrawn'
    /** Why the teacher hid it; "" when not hidden. */
    reason: string
  }[]
}

/** Null when there is no such student. */
export function studentReviewView(lesson: Lesson, studentId: string): StudentReview | null {
  const student = lesson.students.get(studentId)
  if (!student) return null
  const posts = [...lesson.posts.values()].filter((post) => post.student === student.id)
  const row = reviewRow(lesson, student, posts.filter((post) => post.withdrawnAt === null).length)
  const list = studentsByName(lesson)
  const late = lateLines(lesson).filter((line) => line.student === student.id)
  const place = list.indexOf(student)
  return {
    id: student.id,
    nickname: student.nickname,
    number: place + 1,
    of: list.length,
    previous: named(list[place - 1]),
    next: named(list[place + 1]),
    joinedAt: student.joinedAt,
    readAt: student.readAt,
    earned: row.earned,
    most: row.most,
    questions: lesson.pin.questions.map((question, at) => {
      const type = typeOf(question, lesson.pin.article)
      const counted = countedAnswer(student, question.id)
      return {
        id: question.id,
        number: at + 1,
        prompt: question.prompt,
        points: question.points,
        written: type.written,
        cell: cellOf(lesson, student, question),
        plain: plainAnswer(lesson, student, question),
        key: type.feedback(question, null).key,
        answer: counted
          ? { id: counted.id, at: counted.at, graded: counted.graded !== null, typed: counted.typed }
          : null,
        comment: counted?.graded?.comment ?? '',
        because: counted?.because ?? '',
        earlier: earlierAnswers(lesson, student, question, counted),
        late: late.filter((line) => line.question === question.id),
      }
    }),
    posts: posts.map((post) => {
      return {
        id: post.id,
        number: post.number,
        about: aboutOf(lesson, post),
        prompt: promptOf(lesson, post),
        alias: post.alias ?? '',
        text: post.text,
        at: post.at,
        state: post.withdrawnAt !== null ? 'withdrawn' : post.hidden ? 'hidden' : 'shown',
        reason: post.hidden?.reason ?? '',
      }
    }),
  }
}

const aboutOf = ({ pin }: Lesson, { discussion, question }: Post): StudentReview['posts'][number]['about'] =>
  question === null
    ? { is: 'discussion', id: discussion ?? '', number: 1 + pin.discussions.findIndex(({ id }) => id === discussion) }
    : { is: 'question', id: question, number: 1 + pin.questions.findIndex(({ id }) => id === question) }

const named = (student: Student | undefined) => (student ? { id: student.id, nickname: student.nickname } : null)
