import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { questionTypes } from '../../quiz/questions.ts'
import { questionOf } from '../may.ts'
import { postProblem, tidyPost } from '../post-text.ts'

/** The teacher's mark and words for a written answer; the newest counts. */
export function grade(lesson: Lesson, command: CommandOf<'grade'>, given: Given): readonly Entry[] | Refusal {
  const marked = [...lesson.students.values()].flatMap(({ answers }) => answers).find(({ id }) => id === command.answer)
  const question = marked && questionOf(lesson, marked.question)
  if (!marked || !question) return { refused: 'no-such-answer' }
  if (!questionTypes[question.type].written) return { refused: 'not-written' }
  if (!(command.mark >= 0 && command.mark <= 1)) return { refused: 'mark-out-of-range' }
  const comment = tidyPost(command.comment)
  const problem = comment === '' ? null : postProblem(comment)
  if (problem) return problem
  if (marked.graded?.mark === command.mark && marked.graded.comment === comment) return []
  return [{ ...said(given), kind: 'graded', answer: marked.id, mark: command.mark, comment }]
}
