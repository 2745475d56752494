import type { Certainty } from '../../quiz/certainty.ts'
import { typeOf, type Question } from '../../quiz/questions.ts'
import { lateState, type LateState } from '../late.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { countedAnswer, isLate, markOf } from '../may.ts'

/** How an answer stands in the matrix; `unmarked` waits for the teacher, `draft` was never handed in, `given` has no right and wrong. */
export type CellKind = 'right' | 'wrong' | 'partly' | 'given' | 'empty' | 'draft' | 'unmarked'

export interface Cell {
  kind: CellKind
  /** 0 to 1; null where there is none. */
  mark: number | null
  late: boolean
  /** An answer that came after its vote was over: which, and what became of it. Null for none, and where another one counts that came in time. */
  cameLate: { id: string; state: LateState } | null
  /** How sure they said they were; null where that was not asked. */
  certainty: Certainty | null
  /** Number of the try that counts; 0 where there were no tries. */
  tries: number
  /** The letter of the option chosen, where it is one; else empty. */
  letter: string
  /** What that option is called: its letter, or its words where it has none; else empty. */
  chose: string
}

/** How a mark of an answer stands; null waits for the teacher. */
export const kindOf = (mark: number | null): CellKind =>
  mark === null ? 'unmarked' : mark >= 1 ? 'right' : mark <= 0 ? 'wrong' : 'partly'

/** One student's answer to one question. Cheap, because a matrix has thousands: no Markdown is read for it. */
export function cellOf(lesson: Lesson, student: Student, question: Question): Cell {
  const answer = countedAnswer(student, question.id)
  const cameLate = cameLateIn(student, question, answer)
  if (!answer) {
    const kind = student.drafts.has(question.id) ? 'draft' : 'empty'
    return { kind, mark: null, late: false, cameLate, certainty: null, tries: 0, letter: '', chose: '' }
  }
  const mark = markOf(answer)
  const type = typeOf(question, lesson.pin.article)
  const chosen = type.written ? [] : type.tally(question, [answer.response]).filter(({ count }) => count > 0)
  const option = chosen.length === 1 ? chosen[0] : undefined
  return {
    kind: type.markedBy === 'nobody' ? 'given' : kindOf(mark),
    mark,
    late: isLate(lesson, student, answer),
    cameLate,
    certainty: answer.certainty,
    tries: answer.tried?.number ?? 0,
    letter: option?.letter ?? '',
    chose: option?.letter ?? option?.text ?? '',
  }
}

/** What waits comes first; what was accepted is told only where it is what counts. */
function cameLateIn(student: Student, question: Question, counted: Answer | undefined): Cell['cameLate'] {
  const both = ([2, 1] as const).flatMap((round) => student.late.get(`${question.id} ${round}`) ?? [])
  const found =
    both.find((late) => lateState(late) === 'waits') ??
    both.find(({ accepted }) => accepted !== null && accepted === counted?.id) ??
    both.find((late) => lateState(late) === 'declined')
  return found ? { id: found.id, state: lateState(found) } : null
}

/** What counts, or else the draft, in plain words; "" when there is neither. */
export function plainAnswer(lesson: Lesson, student: Student, question: Question): string {
  const response = countedAnswer(student, question.id)?.response ?? student.drafts.get(question.id)?.response
  return response === undefined ? '' : typeOf(question, lesson.pin.article).plain(question, response)
}
