import type { Certainty } from '../../quiz/certainty.ts'
import { typeOf, type Question } from '../../quiz/questions.ts'
import type { MarkedPassage } from '../../quiz/text/marked-passage.ts'
import type { Discussion } from '../../quiz/quiz.ts'
import type { Tried } from '../entry.ts'
import { handsFor, lastHandsRound } from '../hands.ts'
import type { Answer, LateAnswer, Lesson, Post, Student } from '../lesson.ts'
import { countedAnswer, isLate, markOf } from '../may.ts'
import type { Instant, Settings } from '../settings.ts'
import type { Round } from '../stage.ts'
import { reviewRow } from './review-row.ts'
import { shownCertainty } from './shown-certainty.ts'
import { studentsByName } from './students-by-name.ts'

/** Everything of a lesson that a person may read, for programs: no secret of a browser, no digest of a form. */
export interface LessonExport {
  /** Of this shape. */
  version: 1
  lesson: {
    id: string
    title: string
    quiz: string
    className: string | null
    preset: string
    feedback: string
    startedAt: Instant
    /** Null while it goes on. */
    closedAt: Instant | null
    opens: Instant | null
    closes: Instant | null
    /** Who was asked before reading; null is nobody. */
    before: 'all' | 'half' | null
    /** With whom votes were talked over. */
    talk: Settings['talk']
  }
  article: { title: string; lang: string; source: string | null; text: string }
  /** As the lesson keeps them, with their keys. */
  questions: readonly Question[]
  discussions: readonly Discussion[]
  students: readonly ExportedStudent[]
  /** Members of the class who never joined. */
  absent: readonly string[]
  answers: readonly ExportedAnswer[]
  /** Shows of hands, counted by the teacher: nobody's in particular, so an export of one student has none. */
  hands: readonly ExportedHands[]
  /** Begun and not handed in. `words` is "" where only a reason for the second vote was, `because` null where none was. */
  drafts: readonly { student: string; question: string; at: Instant; words: string; because: string | null }[]
  /** Came after its vote was over; `accepted` is the id of the answer that it became, null while it counts for nothing. */
  late: readonly ExportedLate[]
  posts: readonly ExportedPost[]
  /** Who talked with whom about which question, by ids; of one student only their own group, without the others. */
  groups: readonly { question: string; students: readonly string[] }[]
}
export interface ExportedStudent {
  id: string
  nickname: string
  /** Entered by the teacher, without a phone. */
  paper: boolean
  joinedAt: Instant
  openedAt: Instant | null
  readAt: Instant | null
  /** Where they said that they sit; null where nobody asked, or they did not say. */
  table: string | null
  /** Was drawn to be asked before reading. */
  asked: boolean
  lastAt: Instant | null
  /** A closing time of their own. */
  until: Instant | null
  /** Points of what is marked, and the most the quiz gives. */
  points: number
  most: number
}
export interface ExportedAnswer {
  id: string
  student: string
  question: string
  round: Round
  at: Instant
  late: boolean
  /** The teacher typed it in, from paper. */
  typed: boolean
  /** The newest, of the latest round; the others came before it. */
  counts: boolean
  /** As the log keeps it: option ids, or the text. */
  response: unknown
  /** In plain words. */
  words: string
  /** Where the student looked, with its range in the article's text; null when nothing was shown. */
  passage: MarkedPassage | null
  /** What the student was told, 0 to 1; null where only a teacher can mark. */
  mark: number | null
  /** Which try it was, from 1, and whether it ended answering; null where there were no tries. */
  tried: Tried | null
  /** 1 unsure, 3 sure; null where that was not asked. */
  certainty: Certainty | null
  /** Why they kept their answer or changed it, in the second vote; null when they did not say. */
  because: string | null
  /** What certainty earned, -6 to 3; null where it earns nothing. */
  certaintyPoints: number | null
  /** The teacher took it: a draft, or a late answer. */
  accepted: boolean
  /** The teacher's mark and words, and by which levels (places from 0; null without criteria); null until given. */
  graded: { mark: number; comment: string; levels: readonly number[] | null; at: Instant } | null
  /** Of the mark that counts; null while it waits for the teacher. */
  points: number | null
}
export interface ExportedHands {
  question: string
  round: Round
  at: Instant
  /** The vote in which hands were counted last is the one that counts. */
  counts: boolean
  options: readonly {
    id: string
    /** In plain words. */
    words: string
    count: number
    /** 0 to 1; null where no answer is right. */
    mark: number | null
  }[]
}
export interface ExportedLate {
  id: string
  student: string
  question: string
  round: Round
  at: Instant
  /** When its vote was over for this student: by a step, or because the time was. */
  ended: LateAnswer['ended']
  /** The right answer had been shown by then. */
  afterKey: boolean
  words: string
  passage: MarkedPassage | null
  certainty: Certainty | null
  because: string | null
  accepted: string | null
  /** Since when the teacher leaves it as it is; null while it waits, and once it is accepted. */
  declinedAt: Instant | null
}
export interface ExportedPost {
  id: string
  /** Null for a line of a thread. */
  discussion: string | null
  /** The question that a thread is about; null in a discussion. */
  question: string | null
  number: number
  /** Null when the teacher wrote it, or its author was removed. */
  student: string | null
  /** The teacher typed it in, of a pupil without a phone. */
  typed: boolean
  alias: string | null
  replyTo: string | null
  at: Instant
  editedAt: Instant | null
  withdrawnAt: Instant | null
  hidden: { reason: string; at: Instant } | null
  text: string
}

/** @param only one student's id, for an export of what is theirs; null for the whole class */
export function exportView(lesson: Lesson, only: string | null): LessonExport {
  const { pin, settings, stage } = lesson
  const students = studentsByName(lesson).filter(({ id }) => only === null || id === only)
  const joined = new Set([...lesson.students.values()].map(({ member }) => member))
  const posts = [...lesson.posts.values()].filter((post) => only === null || post.student === only)
  return {
    version: 1,
    lesson: {
      id: lesson.id,
      title: pin.title,
      quiz: pin.quiz,
      className: lesson.class?.name ?? null,
      preset: settings.preset,
      feedback: settings.feedback,
      startedAt: lesson.startedAt,
      closedAt: stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? null) : null,
      opens: settings.opens,
      closes: lesson.closes,
      before: settings.before,
      talk: settings.talk,
    },
    article: {
      title: pin.article.title,
      lang: pin.article.lang,
      source: pin.article.source,
      text: pin.article.text,
    },
    questions: pin.questions,
    discussions: pin.discussions,
    students: students.map((student) => exportedStudent(lesson, student)),
    absent:
      only === null ? (lesson.class?.members ?? []).filter(({ id }) => !joined.has(id)).map(({ name }) => name) : [],
    answers: students.flatMap((student) => exportedAnswers(lesson, student)),
    hands: only === null ? exportedHands(lesson) : [],
    drafts: students.flatMap((student) => exportedDrafts(lesson, student)),
    late: students.flatMap((student) => exportedLate(lesson, student)),
    posts: posts.map((post) => exportedPost(lesson, post)),
    groups: [...lesson.groups].flatMap(([question, groups]) =>
      groups
        .map((group) => ({ question, students: group.filter((id) => only === null || id === only) }))
        .filter(({ students: some }) => some.length > 0),
    ),
  }
}

function exportedStudent(lesson: Lesson, student: Student): ExportedStudent {
  const { earned, most } = reviewRow(lesson, student, 0)
  const { id, nickname, paper, joinedAt, table, asked, openedAt, readAt, lastAt, until } = student
  return { id, nickname, paper, joinedAt, table, asked, openedAt, readAt, lastAt, until, points: earned, most }
}

const exportedAnswers = (lesson: Lesson, student: Student): ExportedAnswer[] =>
  student.answers.flatMap((answer) => {
    const question = lesson.pin.questions.find(({ id }) => id === answer.question)
    return question ? [exportedAnswer(lesson, student, question, answer)] : []
  })

function exportedAnswer(lesson: Lesson, student: Student, question: Question, answer: Answer): ExportedAnswer {
  const { id, round, at, response, passage, mark, tried, graded } = answer
  const counting = markOf(answer)
  return {
    id,
    student: student.id,
    question: question.id,
    round,
    at,
    late: isLate(lesson, student, answer),
    typed: answer.typed,
    counts: countedAnswer(student, question.id) === answer,
    response,
    words: typeOf(question, lesson.pin.article).plain(question, response),
    passage,
    mark,
    tried: tried && { number: tried.number, last: tried.last },
    certainty: answer.certainty,
    because: answer.because,
    accepted: answer.accepted,
    certaintyPoints: shownCertainty(lesson, question, answer)?.points ?? null,
    graded: graded && { mark: graded.mark, comment: graded.comment, levels: graded.levels, at: graded.at },
    points: counting === null ? null : counting * question.points,
  }
}

const exportedHands = (lesson: Lesson): ExportedHands[] =>
  lesson.pin.questions.flatMap((question) =>
    ([1, 2] as const).flatMap((round) => {
      const counted = lesson.counted.get(`${question.id} ${round}`)
      if (!counted) return []
      const type = typeOf(question, lesson.pin.article)
      const options = (handsFor(lesson, question) ?? []).map(({ option, response }) => ({
        id: option,
        words: type.plain(question, response),
        count: counted.counts[option] ?? 0,
        mark: type.grade(question, response),
      }))
      const counts = lastHandsRound(lesson, question.id) === round
      return [{ question: question.id, round, at: counted.at, counts, options }]
    }),
  )

const exportedDrafts = (lesson: Lesson, student: Student): LessonExport['drafts'][number][] =>
  lesson.pin.questions.flatMap((question) => {
    const draft = student.drafts.get(question.id)
    const begun = student.reasons.get(question.id)
    const reason = begun?.text === '' ? undefined : begun
    const newest = draft && reason ? (draft.at > reason.at ? draft : reason) : (draft ?? reason)
    if (!newest) return []
    const words = draft ? typeOf(question, lesson.pin.article).plain(question, draft.response) : ''
    return [{ student: student.id, question: question.id, at: newest.at, words, because: reason?.text ?? null }]
  })

const exportedLate = ({ pin }: Lesson, student: Student): ExportedLate[] =>
  [...student.late.values()].flatMap((late) => {
    const question = pin.questions.find(({ id }) => id === late.question)
    if (!question) return []
    const { id, round, at, ended, afterKey, response, passage, certainty, because, accepted, declinedAt } = late
    const words = typeOf(question, pin.article).plain(question, response)
    const own = { id, student: student.id, question: question.id, round, at, ended: { ...ended }, afterKey }
    return [{ ...own, words, passage, certainty, because, accepted, declinedAt }]
  })

function exportedPost(lesson: Lesson, post: Post): ExportedPost {
  const { id, discussion, question, number, typed, alias, replyTo, at, editedAt, withdrawnAt, hidden, text } = post
  const student = lesson.students.has(post.student ?? '') ? post.student : null
  return { id, discussion, question, number, student, typed, alias, replyTo, at, editedAt, withdrawnAt, hidden, text }
}
