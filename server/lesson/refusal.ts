import type { Unfit } from '../quiz/types/question-type.ts'

/** Why something may not happen: a code and values; `words/en/refusals.ts` has the sentence. */
export type Refusal =
  /** `by`: how the name was asked for; a newcomer's nickname, a member's tap, or the teacher who renames. */
  | { refused: 'name-taken'; nickname: string; student: string; by: 'nickname' | 'member' | 'teacher' }
  | { refused: 'name-empty' }
  | { refused: 'name-too-long'; most: number }
  | { refused: 'table-empty' }
  | { refused: 'table-too-long'; most: number }
  | { refused: 'not-in-class' }
  | { refused: 'lesson-full'; capacity: number }
  | { refused: 'lesson-closed'; at: string }
  | { refused: 'not-open-yet'; opens: string }
  | { refused: 'no-seat' }
  | { refused: 'wrong-return-code' }
  | { refused: 'no-claim' }
  | { refused: 'too-many-claims' }
  | { refused: 'seat-held' }
  | { refused: 'nothing-chosen'; written: boolean }
  | { refused: 'nothing-marked' }
  | { refused: 'certainty-missing' }
  | { refused: 'because-too-long'; most: number; length: number }
  | { refused: 'before-first' }
  | { refused: 'before-over' }
  | { refused: 'answer-too-long'; most: number }
  | { refused: Unfit }
  | { refused: 'too-much-marked'; most: number }
  /** `typed` from paper. */
  | { refused: 'no-such-place'; typed: string }
  | { refused: 'post-empty' }
  | { refused: 'post-too-long'; most: number; length: number }
  | { refused: 'reason-missing' }
  | { refused: 'not-this-step' }
  | { refused: 'vote-closed' }
  | { refused: 'time-over'; at: string; grace: number }
  | { refused: 'key-was-shown' }
  | { refused: 'no-such-question' }
  | { refused: 'no-such-discussion' }
  | { refused: 'no-such-post' }
  | { refused: 'no-such-paragraph' }
  | { refused: 'no-such-sentence' }
  | { refused: 'in-several-paragraphs' }
  | { refused: 'not-led-reading' }
  | { refused: 'not-this-discussion' }
  | { refused: 'eyes-up' }
  | { refused: 'no-such-student' }
  | { refused: 'no-such-answer' }
  | { refused: 'not-your-post' }
  | { refused: 'post-hidden' }
  | { refused: 'write-first' }
  | { refused: 'newer-answer'; newer: string }
  | { refused: 'moved-meanwhile' }
  | { refused: 'out-of-order' }
  | { refused: 'mark-out-of-range' }
  | { refused: 'level-missing' }
  | { refused: 'has-phone'; nickname: string }
  | { refused: 'no-hands' }
  | { refused: 'hands-over' }
  | { refused: 'not-a-count'; most: number }
  | { refused: 'not-yours' }
  | { refused: 'not-written' }
  | { refused: 'no-draft' }
  | { refused: 'no-late' }
  | { refused: 'answers-not-open' }
  | { refused: 'in-the-past' }
  | { refused: 'no-time-here' }
  | { refused: 'no-clock' }
  | { refused: 'minutes-out-of-range'; most: number }

/** Tells a refusal from entries. */
export const isRefusal = (result: readonly unknown[] | Refusal): result is Refusal => 'refused' in result
