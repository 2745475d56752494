import type { Voted } from '../../lesson/views/student-question.ts'
import { words } from '../../words/en.ts'
import { flowLines } from './flow.ts'
import { toQuestionSummary, type QuestionSummary } from './summary.ts'

/** How the class voted. All that the wall shows stands on each phone too. */
export interface VotesPart {
  title: string
  flow: string[]
  summary: QuestionSummary
}

export const toVotes = ({ type, ...count }: Voted): VotesPart => ({
  title: words.desk.votes,
  flow: count.first ? flowLines(count.first) : [],
  summary: toQuestionSummary(type, count),
})
