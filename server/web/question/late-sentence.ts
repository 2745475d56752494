import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import { words } from '../../words/en.ts'

/** What became of an answer that came after its vote was over. @param at an instant in words */
export function lateSentence(late: NonNullable<StudentQuestion['late']>, at: (instant: string) => string): string {
  const says = words.question
  if (late.state === 'accepted') return says.accepted
  const { at: came, ended, state } = late
  return says.cameLate(at(came), at(ended.at), ended.by, state === 'declined')
}
