import { typeOf, type Question } from '../../quiz/questions.ts'
import { placeOfPassage, type Place } from '../../quiz/text/locate.ts'
import type { TallyRow } from '../../quiz/types/question-type.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { countedAnswer, isLate, markOf } from '../may.ts'
import type { Instant } from '../settings.ts'

/** How an answer stands in the matrix; `unmarked` waits for the teacher, `draft` was never handed in. */
export type CellKind = 'right' | 'wrong' | 'partly' | 'empty' | 'draft' | 'unmarked'

export interface Cell {
  kind: CellKind
  /** 0 to 1; null where there is none. */
  mark: number | null
  late: boolean
  /** The answer in plain words; empty when there is none. */
  plain: string
  /** The letter of the option chosen, for a wrong single choice; else empty. */
  letter: string
}

export interface ReviewRow {
  id: string
  nickname: string
  cells: readonly Cell[]
  /** Points of what is marked, and the most the quiz gives. */
  earned: number
  most: number
  posts: number
}

export interface ReviewQuestion {
  id: string
  number: number
  prompt: string
  type: string
  skill: string | null
  points: number
  answered: number
  unmarked: number
  /** Facility: mean mark of those who answered and are marked, 0 to 1; null when nobody is. Rule: classical item facility (Lord and Novick 1968, 15.3). */
  facility: number | null
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

const kindOf = (mark: number | null): CellKind =>
  mark === null ? 'unmarked' : mark >= 1 ? 'right' : mark <= 0 ? 'wrong' : 'partly'

/** One student's answer to one question. */
export function cellOf(lesson: Lesson, student: Student, question: Question): Cell {
  const type = typeOf(question)
  const answer = countedAnswer(student, question.id)
  const draft = student.drafts.get(question.id)
  if (!answer)
    return {
      kind: draft ? 'draft' : 'empty',
      mark: null,
      late: false,
      plain: draft ? type.plain(question, draft.response) : '',
      letter: '',
    }
  const mark = markOf(answer)
  const chosen = type.feedback(question, answer.response).options.filter((option) => option.chosen)
  return {
    kind: kindOf(mark),
    mark,
    late: isLate(lesson, student, answer),
    plain: type.plain(question, answer.response),
    letter: chosen.length === 1 ? (chosen[0]?.letter ?? '') : '',
  }
}

function reviewQuestion(students: readonly Student[], question: Question, number: number): ReviewQuestion {
  const answers = students.flatMap((student) => countedAnswer(student, question.id) ?? [])
  const marks = answers.map(markOf).filter((mark) => mark !== null)
  return {
    id: question.id,
    number,
    prompt: question.prompt,
    type: question.type,
    skill: question.skill,
    points: question.points,
    answered: answers.length,
    unmarked: answers.length - marks.length,
    facility: marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
  }
}

/** One answer in a review, with who gave it. */
export interface ReviewAnswer {
  id: string
  student: string
  nickname: string
  at: Instant
  plain: string
  cell: Cell
  comment: string
}

/** One question with its distribution and every answer. */
export interface QuestionReview extends ReviewQuestion {
  of: number
  tally: readonly TallyRow[]
  key: string | null
  explanation: string | null
  rubric: string | null
  place: Place | null
  written: boolean
  answers: readonly ReviewAnswer[]
  /** Began to write and never handed in. */
  drafts: readonly { student: string; nickname: string; at: Instant; plain: string }[]
  missing: readonly string[]
}

/** Null when there is no such question. */
export function questionReviewView(lesson: Lesson, questionId: string): QuestionReview | null {
  const at = lesson.pin.questions.findIndex(({ id }) => id === questionId)
  const question = lesson.pin.questions[at]
  if (!question) return null
  const type = typeOf(question)
  const students = [...lesson.students.values()].sort((a, b) => a.nickname.localeCompare(b.nickname))
  const given = students.flatMap((student) => {
    const answer = countedAnswer(student, question.id)
    return answer ? [{ student, answer }] : []
  })
  return {
    ...reviewQuestion(students, question, at + 1),
    of: lesson.pin.questions.length,
    tally: type.tally(
      question,
      given.map(({ answer }) => answer.response),
    ),
    key: type.feedback(question, null).key,
    explanation: question.explanation,
    rubric: question.type === 'essay' ? question.rubric : null,
    place: question.passage && placeOfPassage(lesson.pin.article, question.passage),
    written: type.written,
    answers: given.map(({ student, answer }) => reviewAnswer(lesson, student, question, answer)),
    drafts: students.flatMap((student) => {
      const draft = student.drafts.get(question.id)
      return draft && !countedAnswer(student, question.id)
        ? [
            {
              student: student.id,
              nickname: student.nickname,
              at: draft.at,
              plain: type.plain(question, draft.response),
            },
          ]
        : []
    }),
    missing: students
      .filter((student) => !countedAnswer(student, question.id) && !student.drafts.has(question.id))
      .map(({ nickname }) => nickname),
  }
}

const reviewAnswer = (lesson: Lesson, student: Student, question: Question, answer: Answer): ReviewAnswer => ({
  id: answer.id,
  student: student.id,
  nickname: student.nickname,
  at: answer.at,
  plain: typeOf(question).plain(question, answer.response),
  cell: cellOf(lesson, student, question),
  comment: answer.graded?.comment ?? '',
})

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

/** A discussion as its teacher reads it: names beside aliases, hidden and withdrawn posts too. */
export interface DiscussionReview {
  id: string
  number: number
  of: number
  prompt: string
  posts: readonly ReviewPost[]
}
export interface ReviewPost {
  id: string
  number: number
  nickname: string | null
  student: string | null
  alias: string | null
  at: Instant
  editedAt: Instant | null
  text: string
  state: 'shown' | 'hidden' | 'withdrawn'
  reason: string
  replies: readonly ReviewPost[]
}

/** Null when there is no such discussion. */
export function discussionReviewView(lesson: Lesson, discussionId: string): DiscussionReview | null {
  const at = lesson.pin.discussions.findIndex(({ id }) => id === discussionId)
  const discussion = lesson.pin.discussions[at]
  if (!discussion) return null
  const all = [...lesson.posts.values()].filter((post) => post.discussion === discussionId)
  const thread = (replyTo: string | null): ReviewPost[] =>
    all
      .filter((post) => post.replyTo === replyTo)
      .map((post) => ({
        id: post.id,
        number: post.number,
        nickname: post.student === null ? null : (lesson.students.get(post.student)?.nickname ?? ''),
        student: post.student,
        alias: post.alias,
        at: post.at,
        editedAt: post.editedAt,
        text: post.text,
        state: post.withdrawnAt !== null ? 'withdrawn' : post.hidden ? 'hidden' : 'shown',
        reason: post.hidden?.reason ?? '',
        replies: thread(post.id),
      }))
  return {
    id: discussion.id,
    number: at + 1,
    of: lesson.pin.discussions.length,
    prompt: discussion.prompt,
    posts: thread(null),
  }
}
