import type { Question } from '../quiz/questions.ts'
import { clockOf } from './clock.ts'
import type { EntryOf } from './entry.ts'
import type { LateAnswer, Lesson, Student } from './lesson.ts'
import { keyWasShown, questionOf } from './may.ts'
import type { Refusal } from './refusal.ts'

/** A late answer as it stands when it comes: since when its vote was over, and whether its answer was known by then. */
export function lateAnswer(lesson: Lesson, student: Student, entry: EntryOf<'late'>): LateAnswer {
  const { id, at, question, round, response } = entry
  const vote = lesson.moves.findLastIndex(
    ({ stage }) =>
      stage.at === 'question' && stage.question === question && stage.phase === 'voting' && stage.round === round,
  )
  const closed = lesson.moves[vote + 1]
  const over = closed ? null : clockOf(lesson, student)
  return {
    ...{ id, at, question, round, response },
    passage: entry.passage ?? null,
    certainty: entry.certainty ?? null,
    because: entry.because ?? null,
    ended: over === null ? { by: 'step', at: closed?.at ?? at } : { by: 'time', at: over },
    afterKey: keyWasShown(lesson, student, question),
    accepted: null,
    declinedAt: null,
    times: (student.late.get(`${question} ${round}`)?.times ?? 0) + 1,
  }
}

/** What became of it: `waits` for the teacher, counts, or was left as it is. */
export type LateState = 'waits' | 'accepted' | 'declined'

export const lateState = ({ accepted, declinedAt }: LateAnswer): LateState =>
  accepted !== null ? 'accepted' : declinedAt !== null ? 'declined' : 'waits'

/** Late answers that wait for the teacher, in the order in which they came. */
export const waitingLate = (student: Pick<Student, 'late'>): LateAnswer[] =>
  [...student.late.values()].filter((late) => lateState(late) === 'waits')

/** A late answer with whose it is and what it answers, or why there is none of this id. */
export function keptLate(
  lesson: Lesson,
  studentId: string,
  id: string,
): { student: Student; question: Question; kept: LateAnswer } | Refusal {
  const student = lesson.students.get(studentId)
  if (!student) return { refused: 'no-such-student' }
  const kept = lateOf(student, id)
  const question = kept && questionOf(lesson, kept.question)
  return question ? { student, question, kept } : { refused: 'no-late' }
}

/** A late answer of this id that counts as the newest of its round; undefined when none does. */
export const lateOf = (student: Student, id: string): LateAnswer | undefined =>
  [...student.late.values()].find((late) => late.id === id)
