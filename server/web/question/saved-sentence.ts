import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import { words } from '../../words/en.ts'

/**
 * That an answer is saved and can still be changed; where the words typed could mean another number, also what they
 * were read as, and how many parts have no answer yet.
 * @param at when it was saved, in words
 */
export function savedSentence({ written, answer }: StudentQuestion, at: string): string {
  const says = words.question
  const typed = answer?.fields.response
  const read = written && answer && typed !== undefined && answer.plain !== typed ? [says.readAs(answer.plain)] : []
  const open = answer && answer.open > 0 ? [says.stillOpen(answer.open)] : []
  return [says.savedAt(at), ...read, ...open].join(' ')
}
