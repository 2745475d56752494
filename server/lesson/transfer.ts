import { transferOf, type Transfer } from '../analysis/transfer.ts'
import type { Question } from '../quiz/questions.ts'
import type { Answer, Lesson } from './lesson.ts'
import { countedAnswer } from './may.ts'

/** What became of an earlier question's answers here. */
export interface ShownTransfer extends Transfer {
  /** Number of the earlier question, from 1. */
  earlier: number
}

const isRight = (answer: Answer): boolean => answer.mark === 1

/**
 * Null where a question checks nothing earlier, and while nobody has answered both. The first vote counts here, since it is given
 * alone; raised hands have no names, so they are left out.
 */
export function transferFor({ pin, students }: Lesson, question: Question): ShownTransfer | null {
  const at = pin.questions.findIndex(({ id }) => id === question.parallelTo)
  const earlier = pin.questions[at]
  if (!earlier) return null
  const pairs = [...students.values()].flatMap((student) => {
    const here = student.newest.get(`${question.id} 1`)
    const last = countedAnswer(student, earlier.id)
    if (!here || !last) return []
    const first = student.newest.get(`${earlier.id} 1`) ?? last
    return [{ first: isRight(first), last: isRight(last), here: isRight(here) }]
  })
  const transfer = transferOf(pairs)
  return transfer && { earlier: at + 1, ...transfer }
}
