import { questionTypes, type Question } from '../../quiz/questions.ts'
import { untilOf } from '../before.ts'
import { handsFor } from '../hands.ts'
import { clockOf } from '../clock.ts'
import { waitingLines, type LateLine } from './late-lines.ts'
import type { Lesson, Student } from '../lesson.ts'
import { countedAnswer, deadlineOf, isLate, questionOf, waitsForMark } from '../may.ts'
import type { Instant } from '../settings.ts'
import type { Round, Stage } from '../stage.ts'
import { standingPosts } from '../standing-posts.ts'
import { answersIn, adviceFor, hereIn, lastHands, suggestsTalk, talkStep, type VoteAdvice } from '../votes.ts'
import { voteCount, type VoteCount } from '../vote-count.ts'
import { saidTable, talkedOver } from '../talk-groups.ts'
import { transferFor, type ShownTransfer } from '../transfer.ts'
import { certaintyReview, type CertaintyReview } from './review-certainty.ts'
import { studentsByName } from './students-by-name.ts'
import { isLed, nextStep, previousStep, sameStep, stepsOf, unshownQuestions } from '../steps.ts'

export interface DeskStudent {
  id: string
  nickname: string
  /** Where they sit; `is` is null where nobody has said so yet. Null where that is not asked. */
  table: { is: string | null } | null
  /** How far: joined, has opened the article, says they have read it. */
  reading: 'joined' | 'opened' | 'read'
  answered: number
  /** Numbers of the questions that have been open and have no answer, from 1. */
  missing: readonly number[]
  /** Answers that came after this student's closing time. */
  late: number
  drafts: number
  posts: number
  lastAt: Instant | null
  /** Entered by the teacher, without a phone. */
  paper: boolean
  /** Somebody holds the seat. */
  seated: boolean
  /** Other devices saying "that is me". */
  claims: readonly { id: string; at: Instant }[]
  until: Instant | null
  /** More time for the step that is on than the class has; null when none. */
  clock: Instant | null
  /** Answered the question that is on, in its round; null when no question is on. */
  hasAnswered: boolean | null
}

export interface DeskStep {
  stage: Stage
  state: 'done' | 'now' | 'later'
  /** When it began last; null when it has not been on. */
  at: Instant | null
}

/** Everything the teacher's control page shows. */
export interface Desk {
  id: string
  code: string
  title: string
  className: string | null
  preset: 'lead' | 'own-pace' | 'substitute'
  feedback: 'immediate' | 'after-close'
  stage: Stage
  /** What the next move has to name. */
  movedBy: string
  next: Stage | null
  /** Who talks with whom now, by nicknames; empty where nobody is told. */
  groups: readonly (readonly string[])[]
  /** Where the first vote can be talked over before its answer is shown; null where that is not so. */
  talk: Stage | null
  /** The first vote suggests talking about it. */
  suggestsTalk: boolean
  /** Where going back leads, and reopening once it is closed; null where there is nothing earlier. */
  back: Stage | null
  /** The teacher sets the pace, or did so until the end. */
  led: boolean
  /** Since when everybody is asked to look up; null while nobody is. */
  pausedAt: Instant | null
  /** Null while it is open. */
  closedAt: Instant | null
  /** Numbers of the questions whose answer was not shown to the class. */
  unshown: readonly number[]
  /** Empty at own pace. */
  steps: readonly DeskStep[]
  startedAt: Instant
  opens: Instant | null
  closes: Instant | null
  students: readonly DeskStudent[]
  /** What came after its vote was over and waits to be accepted, the newest first. */
  late: readonly LateLine[]
  /** Members of the class who have not joined. */
  missing: readonly { id: string; name: string }[]
  /** The question that is on: how many answered, of those here; null when none is. */
  question:
    | (VoteCount & {
        id: string
        number: number
        prompt: string
        phase: string
        round: number
        /** Hands can be counted now. */
        hands: boolean
        of: number
        /** Has no options: pupils write. */
        written: boolean
        /** Drafts of who has not handed in. */
        drafts: number
        /** In the second vote: how many said why they keep their answer or change it. */
        reasons: number
        /** What the first vote suggests, while it is on; null else, and where there is no right answer. */
        advice: VoteAdvice | null
        /** Once the answer is shown: who was sure of another one; null before, and where certainty is not asked for. */
        sureAndWrong: CertaintyReview['sureAndWrong'] | null
        /** After its first vote: what became of an earlier question that asks for the same; null before, and where there is none. */
        transfer: ShownTransfer | null
      })
    | null
  /** Asked before reading: of how many here, how many have answered something, and until when; null where it is not on. */
  before: { asked: number; here: number; answered: number; until: Instant | null }
  /** Per question: how many have answered, and how many hands were counted last. */
  questions: readonly {
    id: string
    number: number
    prompt: string
    answered: number
    hands: number
    unmarked: number
  }[]
  discussions: readonly { id: string; number: number; prompt: string; posts: number }[]
}

/** The desk of a lesson; only for its owner. */
export function deskView(lesson: Lesson): Desk {
  const { stage, pin } = lesson
  const students = [...lesson.students.values()]
  const posts = [...lesson.posts.values()].filter((post) => post.withdrawnAt === null)
  const led = isLed(lesson)
  const opened = openedQuestions(lesson)
  const numberOf = (question: string) => 1 + pin.questions.findIndex(({ id }) => id === question)
  return {
    id: lesson.id,
    code: lesson.code,
    title: pin.title,
    className: lesson.class?.name ?? null,
    preset: lesson.settings.preset,
    feedback: lesson.settings.feedback,
    stage,
    movedBy: lesson.movedBy,
    next: nextStep(lesson),
    talk: talkStep(lesson),
    suggestsTalk: suggestsTalk(lesson),
    back: previousStep(lesson),
    groups: groupsNow(lesson),
    led,
    pausedAt: lesson.pausedAt,
    closedAt: stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? lesson.startedAt) : null,
    unshown: unshownQuestions(lesson),
    steps: led ? deskSteps(lesson) : [],
    startedAt: lesson.startedAt,
    opens: lesson.settings.opens,
    closes: lesson.closes,
    students: students.map((student) => ({
      id: student.id,
      nickname: student.nickname,
      table: saidTable(lesson, student),
      reading: student.readAt !== null ? 'read' : student.openedAt !== null ? 'opened' : 'joined',
      answered: pin.questions.filter(({ id }) => countedAnswer(student, id)).length,
      missing: opened.flatMap(({ id }) => (countedAnswer(student, id) ? [] : [numberOf(id)])),
      late: pin.questions.filter(({ id }) => {
        const answer = countedAnswer(student, id)
        return answer !== undefined && isLate(lesson, student, answer)
      }).length,
      drafts: student.drafts.size,
      posts: posts.filter((post) => post.student === student.id).length,
      lastAt: student.lastAt,
      paper: student.paper,
      seated: student.seat !== null && student.seat.tokenHash !== '',
      claims: student.claims.map(({ id, at }) => ({ id, at })),
      until: student.until === null ? null : deadlineOf(lesson, student),
      clock: clockOf(lesson, student) === lesson.clock ? null : clockOf(lesson, student),
      hasAnswered: stage.at === 'question' ? student.newest.has(`${stage.question} ${stage.round}`) : null,
    })),
    late: waitingLines(lesson),
    missing: (lesson.class?.members ?? []).filter(({ id }) => !students.some((student) => student.member === id)),
    question: questionOn(lesson, students),
    before: askedNow(lesson, students),
    questions: pin.questions.map((question, at) => {
      const answers = students.flatMap((student) => countedAnswer(student, question.id) ?? [])
      return {
        id: question.id,
        number: at + 1,
        prompt: question.prompt,
        answered: answers.length,
        hands: lastHands(lesson, question).length,
        unmarked: answers.filter((answer) => waitsForMark(question, answer)).length,
      }
    }),
    discussions: pin.discussions.map(({ id, prompt }, at) => ({
      id,
      number: at + 1,
      prompt,
      posts: standingPosts(lesson, id).length,
    })),
  }
}

function groupsNow(lesson: Lesson): string[][] {
  const question = talkedOver(lesson)
  const groups = question === null ? [] : (lesson.groups.get(question) ?? [])
  return groups.map((group) => group.flatMap((id) => lesson.students.get(id)?.nickname ?? []))
}

function askedNow(lesson: Lesson, students: readonly Student[]): Desk['before'] {
  const asked = students.filter((student) => student.asked)
  const answered = asked.filter((student) => student.answers.some(({ round }) => round === 0)).length
  const began = lesson.stage.at === 'before' ? (lesson.moves.at(-1)?.at ?? lesson.startedAt) : null
  return { asked: asked.length, here: students.length, answered, until: began && untilOf(began) }
}

/** Questions that the class could answer so far: all of them as soon as it went at its own pace. */
function openedQuestions({ pin, moves }: Lesson): Question[] {
  const stages = moves.map(({ stage }) => stage)
  if (stages.some(({ at }) => at === 'own-pace')) return pin.questions
  return pin.questions.filter(({ id }) => stages.some((stage) => stage.at === 'question' && stage.question === id))
}

function deskSteps(lesson: Lesson): DeskStep[] {
  const steps = stepsOf(lesson)
  const here = steps.findIndex((step) => sameStep(step, lesson.stage))
  return steps.map((step, at) => ({
    stage: step,
    state:
      at === here ? 'now' : lesson.moves.some((move) => sameStep(move.stage, step)) && at < here ? 'done' : 'later',
    at: lesson.moves.findLast((move) => sameStep(move.stage, step))?.at ?? null,
  }))
}

function questionOn(lesson: Lesson, students: readonly Student[]): Desk['question'] {
  const { stage } = lesson
  const question = stage.at === 'question' ? questionOf(lesson, stage.question) : undefined
  if (stage.at !== 'question' || !question) return null
  return {
    ...voteCount(lesson, question, stage.round),
    id: question.id,
    number: lesson.pin.questions.indexOf(question) + 1,
    prompt: question.prompt,
    phase: stage.phase,
    round: stage.round,
    hands: stage.phase !== 'revealed' && handsFor(lesson, question) !== null,
    advice: stage.phase === 'voting' && stage.round === 1 ? adviceFor(lesson, question) : null,
    sureAndWrong: stage.phase === 'revealed' ? sureAndWrong(lesson, question, stage.round) : null,
    of: hereIn(lesson, question, stage.round),
    written: questionTypes[question.type].written,
    reasons: answersIn(lesson, question.id, 2).filter(({ because }) => because !== null).length,
    drafts: students.filter(
      ({ drafts, newest }) => drafts.has(question.id) && !newest.has(`${question.id} ${stage.round}`),
    ).length,
    transfer: stage.phase === 'voting' && stage.round === 1 ? null : transferFor(lesson, question),
  }
}

/** Of the vote that was shown. */
function sureAndWrong(lesson: Lesson, question: Question, round: Round): CertaintyReview['sureAndWrong'] | null {
  const given = studentsByName(lesson).flatMap((student) => {
    const answer = student.newest.get(`${question.id} ${round}`)
    return answer ? [{ student, answer }] : []
  })
  return certaintyReview(lesson, question, given)?.sureAndWrong ?? null
}
