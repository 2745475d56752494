import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import type { Tries } from '../../lesson/views/student-tries.ts'
import { words } from '../../words/en.ts'

const says = words.question

/**
 * What is to be known before a question is answered, or why it is not any more: that it is answered once, late, or
 * closed with this answer; "" for nothing.
 * @param closed nothing can be answered now
 */
export function questionNote(question: StudentQuestion, closed: boolean, now: Date): string {
  if (question.before !== null && question.round === 0)
    return words.before.note(words.times.clockOrDay(question.before, now))
  if (question.again !== null) return question.again === '' ? says.voteAgain : says.voteAgainAfter(question.again)
  if (question.tries) return triesNote(question.tries, question.points)
  if (question.showsKey && question.round !== null)
    return { program: says.once, teacher: says.onceText, nobody: says.onceOpinion }[question.markedBy]
  if (question.first) return says.choseFirst(question.first)
  if (!closed || question.key) return question.answer?.late ? says.late : ''
  return question.answer ? says.closed(question.answer.plain) : says.noneGiven
}

function triesNote({ left, of, penalty }: Tries, points: number): string {
  if (left === 1) return says.lastTry
  const cost = penalty > 0 ? ` ${says.tryCosts(penalty * points)}` : ''
  return left === of ? `${says.tries(of)}${cost}` : ''
}
