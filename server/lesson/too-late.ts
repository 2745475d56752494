import type { Lesson, Student } from './lesson.ts'
import { mayAnswer } from './may.ts'
import type { Refusal } from './refusal.ts'
import type { Instant } from './settings.ts'
import type { Round, Stage } from './stage.ts'

/** Refusals that say: too late. */
const tooLate: ReadonlySet<Refusal['refused']> = new Set([
  'vote-closed',
  'time-over',
  'not-this-step',
  'key-was-shown',
  'lesson-closed',
])

/** Why an answer in this round does not count now; null where it does. */
export function refusedIn(
  lesson: Lesson,
  student: Student,
  question: string,
  { round, now }: { round: Round; now: Instant },
): Refusal | null {
  const may = mayAnswer(lesson, student, question, now)
  if ('refused' in may) return may
  if (may.round === round) return null
  return { refused: round === 0 ? 'before-over' : 'vote-closed' }
}

/** What is refused so is kept as late: the class voted on this question in this round, and that vote is over. */
export const isTooLate = (lesson: Lesson, question: string, round: Round, refused: Refusal): boolean =>
  tooLate.has(refused.refused) && isOver(lesson, question, round, refused)

/** An answer in this round that came now would be kept as late. */
export function takesLate(
  lesson: Lesson,
  student: Student,
  question: string,
  when: { round: Round; now: Instant },
): boolean {
  const refused = refusedIn(lesson, student, question, when)
  return refused !== null && isTooLate(lesson, question, when.round, refused)
}

/** There was such a vote, and it is over. In an open one, as at their own pace, whoever has seen the answer stays with their own. */
function isOver({ stage, moves, revealed }: Lesson, question: string, round: Round, { refused }: Refusal): boolean {
  const isVote = (one: Stage) =>
    one.at === 'question' && one.question === question && one.phase === 'voting' && one.round === round
  if (stage.at === 'own-pace' && !revealed.has(question) && refused !== 'vote-closed') return false
  return isVote(stage) ? refused === 'time-over' : moves.some((move) => isVote(move.stage))
}
