import { askedBefore, beforeOf, type Before } from '../before.ts'
import { waitingLate } from '../late.ts'
import type { Lesson, Student } from '../lesson.ts'
import {
  answerBefore,
  countedAnswer,
  deadlineOf,
  keyWasShown,
  mayAnswer,
  mayAskForKeys,
  mayOpenDiscussion,
  mayOpenQuestion,
  mayRead,
} from '../may.ts'
import { asksOpinion } from '../opinions.ts'
import { notOpenYet } from '../own-pace.ts'
import type { Instant } from '../settings.ts'
import { standingPosts } from '../standing-posts.ts'
import { skippedQuestions } from '../steps.ts'
import { saidTable } from '../talk-groups.ts'
import { studentTalk, type StudentTalk } from './student-talk.ts'
import { onWallView, type OnWall } from './on-wall.ts'

/** One stop of the student's line: what it is, how far, and whether it can be opened now. */
export interface Stop {
  kind: 'before' | 'read' | 'questions' | 'discussion' | 'results'
  /** Of the question to go on with, or of the discussion; null for the article and the results. */
  id: string | null
  /** Of the question to go on with, from 1; 0 when there is none. */
  number: number
  /** The discussion's prompt; empty for other stops. */
  prompt: string
  state: 'done' | 'now' | 'later'
  open: boolean
  /** Questions answered, or people who have written. */
  count: number
  /** Of how many; 0 where that makes no sense. */
  of: number
}

/** What a student's lesson page says: who they are and what to do now. */
export interface StudentHome {
  title: string
  className: string | null
  you: string
  teacherLeads: boolean
  /** Led: what the class does together now. */
  stage: 'own-pace' | 'lobby' | 'before' | 'reading' | 'question' | 'discussion' | 'closed'
  /** Led and on a question or discussion: its id and number, from 1; how the question stands; whether no answer is right. */
  on: {
    id: string
    number: number
    phase: 'voting' | 'discussing' | 'revealed' | null
    answered: boolean
    opinion: boolean
    /** Null while it is not talked about. */
    talk: StudentTalk | null
  } | null
  /** Where they said that they sit, null before they did; null where nobody asks. */
  table: { is: string | null } | null
  /** What the teacher shows on the wall instead of the step. */
  onWall: OnWall | null
  /** They are asked before reading: until when, null until they begin; null where they are not, or no more. */
  before: Before | null
  opens: Instant | null
  closes: Instant | null
  closedAt: Instant | null
  late: boolean
  /** Everybody is asked to look up. */
  paused: boolean
  /** Once a led lesson has ended: numbers of the questions whose answer was not shown in class. */
  skipped: readonly number[]
  /** "I have read it" was said. */
  hasRead: boolean
  /** An answer or a post of theirs was taken. */
  sent: boolean
  /** Answers that came after their vote was over, and wait for the teacher. */
  cameLate: number
  stops: readonly Stop[]
  /** At own pace, after this student's closing time: they may ask for the answers. */
  mayAskForKeys: boolean
}

/** @throws RangeError when the student is not in the lesson */
export function studentHomeView(lesson: Lesson, studentId: string, now: Instant): StudentHome {
  const student = studentIn(lesson, studentId)
  const { stage } = lesson
  const led = stage.at !== 'own-pace'
  const deadline = led ? null : deadlineOf(lesson, student)
  return {
    title: lesson.pin.title,
    className: lesson.class?.name ?? null,
    you: student.nickname,
    teacherLeads: led,
    stage: stage.at,
    on: whereOn(lesson, student),
    table: stage.at !== 'closed' && led ? saidTable(lesson, student) : null,
    onWall: onWallView(lesson),
    before: beforeOf(lesson, student, now),
    opens: notOpenYet(lesson, now) ? lesson.settings.opens : null,
    closes: deadline,
    closedAt: stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? null) : null,
    late: deadline !== null && now > deadline,
    paused: lesson.pausedAt !== null,
    skipped: skippedQuestions(lesson),
    hasRead: student.readAt !== null,
    sent: student.answers.length > 0 || [...lesson.posts.values()].some((post) => post.student === student.id),
    cameLate: waitingLate(student).length,
    stops: stopsOf(lesson, student, now),
    mayAskForKeys: mayAskForKeys(lesson, student, now),
  }
}

export function studentIn(lesson: Lesson, id: string): Student {
  const student = lesson.students.get(id)
  if (!student) throw new RangeError(`no student ${id}`)
  return student
}

function whereOn(lesson: Lesson, student: Student): StudentHome['on'] {
  const { stage, pin } = lesson
  if (stage.at === 'question') {
    const number = 1 + pin.questions.findIndex(({ id }) => id === stage.question)
    const asked = pin.questions[number - 1]
    return {
      id: stage.question,
      number,
      phase: stage.phase,
      answered: student.newest.has(`${stage.question} ${stage.round}`),
      opinion: asked !== undefined && asksOpinion(asked),
      talk: studentTalk(lesson, student, stage.question),
    }
  }
  if (stage.at === 'discussion') {
    const number = 1 + pin.discussions.findIndex(({ id }) => id === stage.discussion)
    const answered = hasWritten(lesson, student, stage.discussion)
    return { id: stage.discussion, number, phase: null, answered, opinion: false, talk: null }
  }
  return null
}

const hasWritten = (lesson: Lesson, student: Student, discussion: string): boolean =>
  [...lesson.posts.values()].some(
    (post) => post.discussion === discussion && post.student === student.id && post.withdrawnAt === null,
  )

function stopsOf(lesson: Lesson, student: Student, now: Instant): Stop[] {
  const { questions, discussions } = lesson.pin
  const answered = questions.filter(({ id }) => countedAnswer(student, id)).length
  const next = questions.find(({ id }) => !countedAnswer(student, id) && 'round' in mayAnswer(lesson, student, id, now))
  const settled = questions.every(({ id }) => countedAnswer(student, id) ?? keyWasShown(lesson, student, id))
  const { stage } = lesson
  const isOn = questions.find(({ id }) => stage.at === 'question' && stage.question === id)
  const first = isOn ?? next ?? questions.find(({ id }) => mayOpenQuestion(lesson, student, id, now))
  const shown = questions.some(({ id }) => keyWasShown(lesson, student, id))
  const stops: Stop[] = [
    ...beforeStop(lesson, student, now),
    {
      kind: 'read',
      id: null,
      number: 0,
      prompt: '',
      state: student.readAt === null ? 'later' : 'done',
      open: mayRead(lesson, student, now),
      count: 0,
      of: 0,
    },
  ]
  if (questions.length > 0) {
    const number = first ? 1 + questions.indexOf(first) : 0
    stops.push({
      kind: 'questions',
      id: first?.id ?? null,
      number,
      prompt: '',
      state: settled ? 'done' : 'later',
      open: first !== undefined,
      count: answered,
      of: questions.length,
    })
  }
  for (const { id, prompt } of discussions) {
    const writers = new Set(standingPosts(lesson, id).map(({ student }) => student))
    stops.push({
      kind: 'discussion',
      id,
      number: 0,
      prompt,
      state: hasWritten(lesson, student, id) ? 'done' : 'later',
      open: mayOpenDiscussion(lesson, student, id, now),
      count: writers.size,
      of: 0,
    })
  }
  if (questions.length > 0) {
    const open = shown || mayAskForKeys(lesson, student, now)
    stops.push({ kind: 'results', id: null, number: 0, prompt: '', state: 'later', open, count: 0, of: 0 })
  }
  return markNow(lesson, stops)
}

/** What is asked before reading, as far as it is, or was answered. */
function beforeStop(lesson: Lesson, student: Student, now: Instant): Stop[] {
  const before = beforeOf(lesson, student, now)
  const asked = askedBefore(lesson)
  const count = asked.filter(({ id }) => answerBefore(student, id)).length
  if (!before && count === 0) return []
  const open = before !== null && notOpenYet(lesson, now) === null
  const state = before ? 'later' : 'done'
  return [{ kind: 'before', id: null, number: 0, prompt: '', state, open, count, of: asked.length }]
}

/** The first stop that is open and not done is where the student is now; in a led lesson, the stage's own. */
function markNow(lesson: Lesson, stops: Stop[]): Stop[] {
  const { stage } = lesson
  const at = stops.findIndex((stop) => {
    if (stage.at === 'own-pace') return stop.open && stop.state !== 'done'
    if (stage.at === 'before') return stop.kind === 'before'
    if (stage.at === 'reading') return stop.kind === 'read' && stop.state !== 'done'
    if (stage.at === 'question') return stop.kind === 'questions'
    if (stage.at === 'discussion') return stop.kind === 'discussion' && stop.id === stage.discussion
    return stage.at === 'closed' && stop.kind === 'results'
  })
  return stops.map((stop, place) => (place === at ? { ...stop, state: 'now' } : stop))
}
