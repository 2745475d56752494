import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import { words } from '../../words/en.ts'

/**
 * That an answer is saved and can still be changed; where the words typed could mean another number, also what they
 * were read as.
 * @param at when it was saved, in words
 */
export function savedSentence({ written, answer }: StudentQuestion, at: string): string {
  const saved = words.question.savedAt(at)
  return written && answer && answer.plain !== answer.fields.response
    ? `${saved} ${words.question.readAs(answer.plain)}`
    : saved
}
