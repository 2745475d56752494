import type { Certainty } from '../quiz/certainty.ts'
import type { MarkedPassage } from '../quiz/text/marked-passage.ts'
import type { ClassRoll, EntryOf, Tried } from './entry.ts'
import type { Pin } from './pin.ts'
import type { Instant, Settings } from './settings.ts'
import type { Round, Stage } from './stage.ts'

export interface Answer {
  /** Id of its entry. */
  id: string
  /** When it was handed in; of an accepted draft, when it was written, of a late answer, when it came. */
  at: Instant
  question: string
  round: Round
  response: unknown
  /** The teacher typed it in, of a pupil without a phone. */
  typed: boolean
  /** Where the student looked; null when nothing was shown. */
  passage: MarkedPassage | null
  /** What the student was told; null where only a teacher can mark. */
  mark: number | null
  /** Which try it was; null where the question was answered once, or voted on. */
  tried: Tried | null
  /** How sure they said they were; null where that was not asked. */
  certainty: Certainty | null
  /** Why they kept their answer or changed it, in the second vote; null when they did not say. */
  because: string | null
  /** The teacher's mark and words, null until given. */
  graded: { mark: number; comment: string; levels: readonly number[] | null; at: Instant } | null
  /** The teacher took it: a draft, or a late answer. */
  accepted: boolean
}

/** An answer that came after its vote was over. It counts for nothing unless the teacher accepts it. */
export interface LateAnswer {
  /** Id of its entry. */
  id: string
  /** When it came. */
  at: Instant
  question: string
  round: Round
  response: unknown
  passage: MarkedPassage | null
  certainty: Certainty | null
  because: string | null
  /** When its vote was over for this student: by the teacher's next step, or because the time was. */
  ended: { by: 'step' | 'time'; at: Instant }
  /** The right answer had been shown to this student by then. */
  afterKey: boolean
  /** Id of the answer that it became; null while it counts for nothing. */
  accepted: string | null
  /** Since when the teacher leaves it as it is; null while it waits, and once it is accepted. */
  declinedAt: Instant | null
  /** How many late answers have come to this vote, from 1. */
  times: number
}

export interface Student {
  id: string
  nickname: string
  /** Entered by the teacher and without a phone so far: their answers are typed in from paper. */
  paper: boolean
  /** Member of the lesson's class; null when the lesson has none, and for a guest whom the teacher entered. */
  member: string | null
  /** Null when nobody holds the seat (left, or removed). */
  seat: { tokenHash: string; returnHash: string } | null
  /** "That is me" on other devices, oldest first, waiting at the teacher's desk. */
  claims: { id: string; at: Instant; tokenHash: string; returnHash: string }[]
  joinedAt: Instant
  /** Where they sit, as they or the teacher typed it; null before anybody says so. */
  table: string | null
  /** Is asked before reading: drawn when they joined. */
  asked: boolean
  /** At own pace: when their two minutes before reading began, null before; and whether they went on to the text. */
  before: { begunAt: Instant | null; done: boolean }
  openedAt: Instant | null
  readAt: Instant | null
  /** The paragraph that they read last, by id, and since when; null before. */
  place: { block: string; at: Instant } | null
  /** Newest entry that this student made; null before the first. */
  lastAt: Instant | null
  /** All answers in order; the newest per question and round counts. */
  answers: Answer[]
  /** Latest draft per question, and the vote that it is written for, null where an older lesson does not say; gone once handed in. */
  drafts: Map<string, { id: string; at: Instant; round: Round | null; response: unknown }>
  /** Latest reason per question that was begun for a second vote, "" where one that was handed in is taken back; gone once an answer is handed in. */
  reasons: Map<string, { at: Instant; text: string }>
  /** What came after its vote was over, the newest per question and round: `<question> <round>`. */
  late: Map<string, LateAnswer>
  /** Questions whose key this student has been shown personally; see `keyWasShown`. */
  shown: Set<string>
  /** Of `answers`, the newest per question and round: `<question> <round>`. */
  newest: Map<string, Answer>
  /** A later closing time of their own; null when none. */
  until: Instant | null
  /** A time of their own for the step that is on; see `clockOf`. Null when none. */
  clock: Instant | null
}

export interface Post {
  id: string
  at: Instant
  /** Null for a line of a thread. */
  discussion: string | null
  /** The question whose answer a thread talks over; null in a discussion. Only the author's group reads it. */
  question: string | null
  /** From 1, in the order of the discussion, or of all threads about the question. */
  number: number
  /** Null when the teacher wrote it. */
  student: string | null
  /** The teacher typed it in, of a pupil without a phone. */
  typed: boolean
  alias: string | null
  replyTo: string | null
  /** Newest words; empty when its author was removed. */
  text: string
  editedAt: Instant | null
  withdrawnAt: Instant | null
  /** Null unless the teacher has hidden it. */
  hidden: { reason: string; at: Instant } | null
}

/**
 * A lesson's state: the fold of its log by `apply`, which alone changes it (in place: a copying fold is quadratic).
 */
export interface Lesson {
  id: string
  owner: string
  startedAt: Instant
  code: string
  class: ClassRoll | null
  pin: Pin
  settings: Settings
  /** A teacher tries it out with a pretend class; nothing of it is kept. */
  rehearsal: boolean
  /** Number of entries. */
  seq: number
  /** Of these, the newest that changes what the whole class does (a step, a closing time, a code): what phones follow. */
  stageSeq: number
  /** The newest that changes what stands in discussions. */
  talkSeq: number
  stage: Stage
  /** What the teacher shows on the wall instead of the step, until it is taken away or the lesson moves; a post only while it stands. Null for nothing. */
  onWall: { passage: MarkedPassage } | { post: string } | null
  /** Id of the newest `moved`, or of `started`: what the next move has to name. */
  movedBy: string
  /** Every stage since the start, oldest first. */
  moves: { at: Instant; stage: Stage }[]
  /** Until when the class has time for the step that is on; null when there is no limit. */
  clock: Instant | null
  /** Since when everybody is asked to look up; null while nobody is. */
  pausedAt: Instant | null
  /** Closing time for all; null when none. Starts as `settings.closes`. */
  closes: Instant | null
  /** Per question who talks with whom, by ids; nobody is in two groups. */
  groups: Map<string, readonly (readonly string[])[]>
  /** Questions revealed to all in a led lesson. */
  revealed: Set<string>
  /** Raised hands by `<question> <round>`: of each option's id how many, and when they were counted. No vote without a hand stands here. */
  counted: Map<string, { at: Instant; counts: Readonly<Record<string, number>> }>
  students: Map<string, Student>
  /** From token hash to student, of the seats that are held. */
  seats: Map<string, string>
  /** Removed students: their ids stay in the log, nothing else does. */
  removed: Set<string>
  posts: Map<string, Post>
  /** From `by` and `form` of every entry that a form sent to its id; see `formKey`. A form that comes again gets the reply of that entry. */
  forms: Map<string, string>
}

export type Started = EntryOf<'started'>
