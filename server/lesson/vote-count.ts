import { typeOf, type Question } from '../quiz/questions.ts'
import type { PartTally, TallyRow } from '../quiz/types/question-type.ts'
import { handCount } from './hands.ts'
import type { Lesson } from './lesson.ts'
import type { Round } from './stage.ts'
import { firstVote, lastHands, lastVoices, voicesIn, type FirstVote, type Voice } from './votes.ts'

/** A vote, counted. Of a written type the rows are words of single students: they go to the teacher only. */
export interface VoteCount {
  /** May be fewer than the rows add up to, where several can be chosen. */
  answered: number
  /** Of `answered`: hands that were counted. */
  byHand: number
  tally: readonly TallyRow[]
  /** The same of each part; empty where the answer is one. */
  parts: readonly PartTally[]
  /** The first vote, beside a second; null for one alone. */
  first: FirstVote | null
}

/** Of one round. */
export const voteCount = (lesson: Lesson, question: Question, round: Round): VoteCount => ({
  ...countOf(lesson, question, voicesIn(lesson, question, round)),
  byHand: handCount(lesson, question.id, round),
  first: round === 2 ? firstVote(lesson, question) : null,
})

/** The vote that the class was shown last, on the wall; null where it was shown none. */
export const shownRound = ({ moves }: Lesson, question: string): Round | null =>
  moves
    .flatMap(({ stage }) => (stage.at === 'question' && stage.phase === 'revealed' ? [stage] : []))
    .findLast((stage) => stage.question === question)?.round ?? null

/** Of everybody's last word. */
export const lastCount = (lesson: Lesson, question: Question): VoteCount => ({
  ...countOf(lesson, question, lastVoices(lesson, question)),
  byHand: lastHands(lesson, question).length,
  first: null,
})

function countOf(
  { pin }: Lesson,
  question: Question,
  voices: readonly Voice[],
): Pick<VoteCount, 'answered' | 'tally' | 'parts'> {
  const type = typeOf(question, pin.article)
  const responses = voices.map(({ response }) => response)
  return {
    answered: responses.length,
    tally: type.tally(question, responses),
    parts: type.parts?.tally(question, responses) ?? [],
  }
}
