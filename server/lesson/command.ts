import type { Passage } from '../quiz/text/passage.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Press } from './press.ts'
import type { Round, Stage } from './stage.ts'

/** Time, ids, chance and who asks: what a pure rule cannot know by itself. */
export interface Given {
  now: string
  /** A student's id, a teacher's id, or `program`. Set from the session, never from a form. */
  by: string
  /** `<form>.<digest of its words>`; null when the program acts. The same by and form again make no entry. */
  form: string | null
  newId(): string
  /** Whole number from 0 to `below - 1`. */
  chance(below: number): number
}

export interface SeatHashes {
  tokenHash: string
  returnHash: string
}

/** Everything that can be asked of a lesson; `decide` dispatches, `commands/<name>.ts` has each rule. */
export type Command =
  | ({ do: 'join'; nickname: string; member: string | null } & SeatHashes)
  | ({ do: 'claim'; student: string } & SeatHashes)
  /** By return code (`returned` is the hash of the code typed). */
  | ({ do: 'return'; returned: string } & SeatHashes)
  | { do: 'leave' }
  /** `student` is whom the teacher says it of; absent where a pupil says it of themselves. */
  | { do: 'sit'; table: string; student?: string }
  /** Before reading, at own pace: begin the two minutes, or go on to the text. */
  | { do: 'before'; step: 'begun' | 'done' }
  | { do: 'open-article' }
  | { do: 'read' }
  | { do: 'keep-place'; block: string }
  | { do: 'draft'; question: string; form: FormBody }
  /** `replaces` is the id of the answer this one was written over (null: none), so that an older queued answer never overwrites a newer. `undefined` when a plain form does not say. */
  | { do: 'answer'; question: string; round: Round; form: FormBody; replaces?: string | null }
  | { do: 'show-keys' }
  /** `student` is the pupil without a phone whose words the teacher types in; absent where somebody writes for themselves. */
  | { do: 'post'; discussion: string; replyTo: string | null; text: string; passage?: Passage; student?: string }
  /** A line for one's own group, while its question is talked over in threads. */
  | { do: 'talk'; question: string; text: string }
  | { do: 'edit'; post: string; text: string }
  | { do: 'withdraw'; post: string }
  /* from here on: the lesson's owner only */
  | { do: 'move'; from: string; stage: Stage }
  /** A key of the clicker: next, back and so on, from that move. */
  | { do: 'press'; from: string; press: Press }
  | { do: 'pause'; on: boolean }
  | { do: 'recode'; code: string }
  /** Enters a pupil without a phone: a member of the class, or by name. */
  | { do: 'enrol'; nickname: string; member: string | null }
  /** What a pupil without a phone has on paper. */
  | { do: 'type-answer'; student: string; question: string; form: FormBody }
  /** Hands of each option's id, whole numbers; an option that is not named has none. */
  | { do: 'count'; question: string; round: Round; counts: Readonly<Record<string, number>> }
  | { do: 'seat'; claim: string }
  | { do: 'rename'; student: string; nickname: string }
  | { do: 'remove'; student: string }
  | { do: 'hide'; post: string; reason: string | null }
  /** For the step that is on, which `from` names as in a move: whole minutes from now on, or more than there are; null for no limit. One student can only get more than all. */
  | { do: 'time'; from: string; student: string | null; limit: { minutes: number } | { more: number } | null }
  /** Sentences of one paragraph, by id: from the first to the last of them is lit. Empty takes the light away. */
  | { do: 'light'; sentences: readonly string[] }
  /** Null takes the post off the wall. */
  | { do: 'feature'; post: string | null }
  | { do: 'extend'; student: string | null; until: string | null }
  /** `mark`: 0 to 1; where the question has criteria, the place of the level reached in each. */
  | { do: 'grade'; answer: string; mark: number | readonly number[]; comment: string }
  | { do: 'accept-draft'; student: string; question: string }
  /** Of each, `late` is the id of a `late` entry, `replaces` that of the answer which counts in its round; null for none. */
  | { do: 'accept-late'; answers: readonly { student: string; late: string; replaces: string | null }[] }
  /** They wait no longer, and count for nothing. */
  | { do: 'decline-late'; answers: readonly { student: string; late: string }[] }

export type CommandOf<Do extends Command['do']> = Extract<Command, { do: Do }>
