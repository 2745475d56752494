import { typeOf, type Question } from '../quiz/questions.ts'
import { markAfterTry } from '../quiz/tries.ts'
import type { Tried } from './entry.ts'
import type { Answer, Lesson } from './lesson.ts'

/**
 * The mark of an answer, and which try it is where a question is answered in tries.
 * @param before the answer that counted until now
 */
export function marked(
  lesson: Lesson,
  question: Question,
  response: unknown,
  tries: { before: Answer | undefined } | null,
): { mark: number | null; tried?: Tried } {
  const grade = typeOf(question, lesson.pin.article).grade(question, response)
  if (tries === null || grade === null) return { mark: grade }
  const earlier = tries.before?.tried?.number ?? 0
  const best = tries.before?.tried ? (tries.before.mark ?? 0) : 0
  const number = earlier + 1
  return {
    mark: markAfterTry(grade, earlier, question.penalty, best),
    tried: { number, last: grade >= 1 || number >= question.tries },
  }
}
