import { typeOf, type Question } from '../../quiz/questions.ts'
import { lateState, type LateState } from '../late.ts'
import type { LateAnswer, Lesson, Student } from '../lesson.ts'
import type { Instant } from '../settings.ts'
import type { Round } from '../stage.ts'

/** A student's own answer that came after its vote was over. */
export interface StudentLate {
  id: string
  round: Round
  at: Instant
  ended: LateAnswer['ended']
  plain: string
  /** Whether the teacher took it, leaves it, or has still to look. */
  state: LateState
}

/** What came after a vote on a question was over: of the latest vote that has one; null when nothing did. */
export function lateIn({ pin }: Lesson, student: Student, question: Question): StudentLate | null {
  const late = student.late.get(`${question.id} 2`) ?? student.late.get(`${question.id} 1`)
  if (!late) return null
  const { id, round, at, ended } = late
  return {
    ...{ id, round, at, ended: { ...ended }, state: lateState(late) },
    plain: typeOf(question, pin.article).plain(question, late.response),
  }
}
