import { typeOf } from '../../quiz/questions.ts'
import { lateState, type LateState } from '../late.ts'
import type { LateAnswer, Lesson, Student } from '../lesson.ts'
import { questionOf } from '../may.ts'
import type { Instant } from '../settings.ts'
import type { Round } from '../stage.ts'

/** An answer that came after its vote was over, as the teacher sees it. */
export interface LateLine {
  id: string
  student: string
  nickname: string
  question: string
  /** Of the question, from 1. */
  number: number
  round: Round
  at: Instant
  ended: LateAnswer['ended']
  /** The right answer had been shown to the class by then. */
  afterKey: boolean
  plain: string
  state: LateState
  /** The answer that counts in that vote, which it would replace; null where there is none. */
  standing: { id: string; plain: string } | null
}

/** Late answers that wait for the teacher, the newest first. */
export const waitingLines = (lesson: Lesson): LateLine[] => linesOf(lesson, ['waits'])

/** Those that count for nothing: they wait, or the teacher leaves them. The newest first. */
export const lateLines = (lesson: Lesson): LateLine[] => linesOf(lesson, ['waits', 'declined'])

const linesOf = (lesson: Lesson, states: readonly LateState[]): LateLine[] =>
  [...lesson.students.values()]
    .flatMap((student) =>
      [...student.late.values()]
        .filter((late) => states.includes(lateState(late)))
        .flatMap((late) => lineOf(lesson, student, late) ?? []),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))

function lineOf(lesson: Lesson, { id: student, nickname, newest }: Student, late: LateAnswer): LateLine | null {
  const question = questionOf(lesson, late.question)
  if (!question) return null
  const standing = newest.get(`${question.id} ${late.round}`)
  const plain = (response: unknown) => typeOf(question, lesson.pin.article).plain(question, response)
  return {
    ...{ id: late.id, student, nickname, question: question.id, round: late.round, at: late.at },
    number: 1 + lesson.pin.questions.indexOf(question),
    ended: { ...late.ended },
    afterKey: late.afterKey,
    plain: plain(late.response),
    state: lateState(late),
    standing: standing ? { id: standing.id, plain: plain(standing.response) } : null,
  }
}
