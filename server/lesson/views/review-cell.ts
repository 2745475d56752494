import { typeOf, type Question } from '../../quiz/questions.ts'
import type { Lesson, Student } from '../lesson.ts'
import { countedAnswer, isLate, markOf } from '../may.ts'

/** How an answer stands in the matrix; `unmarked` waits for the teacher, `draft` was never handed in. */
export type CellKind = 'right' | 'wrong' | 'partly' | 'empty' | 'draft' | 'unmarked'

export interface Cell {
  kind: CellKind
  /** 0 to 1; null where there is none. */
  mark: number | null
  late: boolean
  /** The answer in plain words; empty when there is none. */
  plain: string
  /** The letter of the option chosen, for a wrong single choice; else empty. */
  letter: string
}

const kindOf = (mark: number | null): CellKind =>
  mark === null ? 'unmarked' : mark >= 1 ? 'right' : mark <= 0 ? 'wrong' : 'partly'

/** One student's answer to one question. */
export function cellOf(lesson: Lesson, student: Student, question: Question): Cell {
  const type = typeOf(question)
  const answer = countedAnswer(student, question.id)
  const draft = student.drafts.get(question.id)
  if (!answer)
    return {
      kind: draft ? 'draft' : 'empty',
      mark: null,
      late: false,
      plain: draft ? type.plain(question, draft.response) : '',
      letter: '',
    }
  const mark = markOf(answer)
  const chosen = type.feedback(question, answer.response).options.filter((option) => option.chosen)
  return {
    kind: kindOf(mark),
    mark,
    late: isLate(lesson, student, answer),
    plain: type.plain(question, answer.response),
    letter: chosen.length === 1 ? (chosen[0]?.letter ?? '') : '',
  }
}
