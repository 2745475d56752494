import { z } from 'zod'
import { Certainty } from '../quiz/certainty.ts'
import { MarkedPassage } from '../quiz/text/marked-passage.ts'
import { Passage } from '../quiz/text/passage.ts'
import { Pin } from './pin.ts'
import { Instant, Settings } from './settings.ts'
import { Round, Stage } from './stage.ts'

export const ClassRoll = z.object({
  id: z.string(),
  name: z.string(),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
})
/** A class as it was when the lesson started: its id and the names to tap. */
export type ClassRoll = z.output<typeof ClassRoll>

export const Tried = z.object({
  /** From 1. */
  number: z.int().min(1),
  /** Ends answering: it was right, or no try is left. */
  last: z.boolean(),
})
/** Which try an answer was, where a question may be tried several times. */
export type Tried = z.output<typeof Tried>

/** Hands of one vote together: as many as the largest lesson has places. */
export const mostHands = 5000

/** True of every entry. Order is the entry's place in the log, never the clock. */
const said = {
  id: z.string(),
  at: Instant,
  /** A student's id, a teacher's id, or `program`. */
  by: z.string(),
  /** The form that sent it and a digest of its words (`<form>.<digest>`), so that sent twice is once; null when the program did. */
  form: z.string().nullable(),
}
const seat = {
  student: z.string(),
  /** Hash of lesson and the browser's secret; see `web/student-session.ts`. */
  tokenHash: z.string(),
  /** Hash of lesson and return code. The code itself is derived from the secret, so only that browser can show it. */
  returnHash: z.string(),
}
const entry = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.object({ ...said, kind: z.literal(kind), ...shape })

/**
 * One line of a lesson's log. A lesson is the fold of its entries (`apply`); nothing is edited, except that erasing a
 * person takes name and words out (`erase`). Responses hold option ids, never positions.
 */
export const Entry = z.discriminatedUnion('kind', [
  entry('started', {
    ...{ owner: z.string(), code: z.string(), class: ClassRoll.nullable(), pin: Pin, settings: Settings },
    /** A teacher tries it out with a pretend class: kept in memory alone. Absent for every lesson that is kept. */
    rehearsal: z.literal(true).optional(),
  }),
  /** Another join code, when a reopened lesson's own is in use by now. */
  entry('recoded', { code: z.string() }),
  entry('joined', {
    ...seat,
    member: z.string().nullable(),
    nickname: z.string(),
    /** This student is asked before reading; absent where nobody is. Drawn, so that it stands here. */
    asked: z.boolean().optional(),
    /** Entered by the teacher, without a phone: no browser holds the seat, and its hashes are empty. Absent for whoever joined. */
    paper: z.boolean().optional(),
  }),
  /** "That is me" on another device, waiting for a tap at the teacher's desk. */
  entry('claimed', seat),
  /** The seat goes on in another browser: by return code, or by the teacher's tap. Ends the old hashes and all claims. */
  entry('seated', seat),
  /** "Not you?": the seat is held by nobody until somebody returns. */
  entry('left', { student: z.string() }),
  entry('renamed', { student: z.string(), nickname: z.string() }),
  /** Written when a person is erased: name and words are gone from the whole log by then. */
  entry('removed', { student: z.string() }),
  /** Where they sit, as they or the teacher typed it; the newest counts. */
  entry('sat', { student: z.string(), table: z.string() }),
  /** Who talks with whom about a question, from now on; whoever stands here leaves the group they were in. */
  entry('paired', { question: z.string(), groups: z.array(z.array(z.string())) }),
  /** At own pace, before reading: the two minutes begin, or the student goes on to the text. */
  entry('asked', { student: z.string(), step: z.enum(['begun', 'done']) }),
  /** The article was opened for the first time. */
  entry('opened', { student: z.string() }),
  /** "I have read it". */
  entry('read', { student: z.string() }),
  /** Where they are reading: the id of a numbered paragraph. The newest counts. */
  entry('placed', { student: z.string(), block: z.string() }),
  /** What is being written and is not handed in. */
  entry('drafted', {
    student: z.string(),
    question: z.string(),
    /** The vote that it is written for; absent in older lessons. */
    round: Round.optional(),
    /** Null where only the reason is new. */
    response: z.unknown(),
    /** Why they keep their answer or change it, in the second vote; "" takes it back, absent where it is not new. */
    because: z.string().optional(),
  }),
  entry('answered', {
    student: z.string(),
    question: z.string(),
    round: Round,
    response: z.unknown(),
    /** The mark that the student was told, 0 to 1; null where only a teacher can give it. */
    mark: z.number().min(0).max(1).nullable(),
    /** Where the student looked: "show me where" beside the answer. Absent when nothing was shown. */
    passage: MarkedPassage.optional(),
    tried: Tried.optional(),
    /** How sure the student said they were; absent where that is not asked. */
    certainty: Certainty.optional(),
    /** Why they kept their answer or changed it, in the second vote; absent when they did not say. */
    because: z.string().optional(),
    /** Id of the draft or the late answer that the teacher took as this answer; absent when its student handed it in. */
    accepts: z.string().optional(),
  }),
  /** An answer that came after its vote was closed: kept for the teacher, who may accept it, and counting for nothing. The newest of each student, question and round stands. */
  entry('late', {
    student: z.string(),
    question: z.string(),
    round: Round,
    response: z.unknown(),
    passage: MarkedPassage.optional(),
    certainty: Certainty.optional(),
    /** Why they kept their answer or changed it, in the second vote; absent when they did not say. */
    because: z.string().optional(),
  }),
  /** The teacher leaves a late answer as it is: it waits no longer, and can still be accepted. `late` is the id of a `late` entry. */
  entry('declined', { student: z.string(), late: z.string() }),
  /** A show of hands in a vote, counted by the teacher: how many for which option's id. The newest of a question and round counts; all 0 takes it away. */
  entry('counted', {
    question: z.string(),
    round: Round,
    counts: z.record(z.string(), z.int().min(0).max(mostHands)),
  }),
  /** This student was shown all keys (after closing, or by asking for them), which ends their answering, also after reopening. */
  entry('shown', { student: z.string() }),
  entry('posted', {
    /** Null when the teacher writes. */
    student: z.string().nullable(),
    /** Null for a line of a thread. */
    discussion: z.string().nullable(),
    /** The question whose answer a thread talks over; absent in a discussion. Only the author's group reads it. */
    question: z.string().optional(),
    replyTo: z.string().nullable(),
    text: z.string(),
    /** What classmates see instead of the nickname; drawn once per student and discussion or question. Null when the teacher writes. */
    alias: z.string().nullable(),
    passage: Passage.optional(),
  }),
  entry('edited', { post: z.string(), text: z.string() }),
  entry('withdrawn', { post: z.string() }),
  /** `reason` is what the author reads; null shows the post again. */
  entry('hidden', { post: z.string(), reason: z.string().nullable() }),
  /** Refused when `from` is not the newest move: two desks pressing at once make one step. */
  entry('moved', { from: z.string(), stage: Stage }),
  /** A time for the step that is on, for one student or for all (`student` null), gone with the next move; `until` null takes it away. */
  entry('timed', { student: z.string().nullable(), until: Instant.nullable() }),
  /** The teacher points at a place in the text, on the wall; null takes it away, as the next move does. */
  entry('lit', { passage: MarkedPassage.nullable() }),
  /** The teacher shows this post on the wall; null takes it off, as the next move does, and hiding or taking back the post. */
  entry('featured', { post: z.string().nullable() }),
  /** "Eyes up": phones and the wall are covered until it is off, or until the next move. */
  entry('paused', { on: z.boolean() }),
  /** Another closing time for one student, or for all (`student` null); `until` null takes it away. */
  entry('extended', { student: z.string().nullable(), until: Instant.nullable() }),
  /** `answer` is the id of an `answered` entry. */
  entry('graded', {
    answer: z.string(),
    mark: z.number().min(0).max(1),
    comment: z.string(),
    /** The level reached in each criterion, by its place from 0; null where points were given without. */
    levels: z.array(z.int().min(0)).nullable().default(null),
  }),
])
export type Entry = z.output<typeof Entry>
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>
