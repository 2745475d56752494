import { typeOf } from '../../quiz/questions.ts'
import { waitingLate } from '../late.ts'
import type { LateAnswer, Lesson } from '../lesson.ts'
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
}

/** Late answers that wait for the teacher, the newest first. */
export const lateLines = (lesson: Lesson): LateLine[] =>
  [...lesson.students.values()]
    .flatMap(({ id, nickname, late }) =>
      waitingLate({ late }).flatMap((one) => lineOf(lesson, { id, nickname }, one) ?? []),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))

function lineOf(
  lesson: Lesson,
  { id: student, nickname }: { id: string; nickname: string },
  late: LateAnswer,
): LateLine | null {
  const question = questionOf(lesson, late.question)
  if (!question) return null
  return {
    ...{ id: late.id, student, nickname, question: question.id, round: late.round, at: late.at },
    number: 1 + lesson.pin.questions.indexOf(question),
    ended: { ...late.ended },
    afterKey: late.afterKey,
    plain: typeOf(question, lesson.pin.article).plain(question, late.response),
  }
}
