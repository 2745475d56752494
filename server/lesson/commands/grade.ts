import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { questionTypes, typeOf } from '../../quiz/questions.ts'
import { markOfLevels, type Criterion } from '../../quiz/types/criteria.ts'
import { noAsks } from '../../quiz/types/question-type.ts'
import { questionOf } from '../may.ts'
import { postProblem, tidyPost } from '../post-text.ts'

/** The teacher's mark and words for a written answer; the newest counts. */
export function grade(lesson: Lesson, command: CommandOf<'grade'>, given: Given): readonly Entry[] | Refusal {
  const marked = [...lesson.students.values()].flatMap(({ answers }) => answers).find(({ id }) => id === command.answer)
  const question = marked && questionOf(lesson, marked.question)
  if (!marked || !question) return { refused: 'no-such-answer' }
  if (!questionTypes[question.type].written) return { refused: 'not-written' }
  const { criteria } = typeOf(question, lesson.pin.article).asks?.(question) ?? noAsks
  const marks = criteria.length > 0 ? byLevels(criteria, command.mark) : byPoints(command.mark)
  if ('refused' in marks) return marks
  const comment = tidyPost(command.comment)
  const problem = comment === '' ? null : postProblem(comment)
  if (problem) return problem
  const before = marked.graded
  const same = before?.mark === marks.mark && String(before.levels) === String(marks.levels)
  if (same && before.comment === comment) return []
  return [{ ...said(given), kind: 'graded', answer: marked.id, comment, ...marks }]
}

type Marks = { mark: number; levels: number[] | null }

function byLevels(criteria: readonly Criterion[], levels: number | readonly number[]): Marks | Refusal {
  if (typeof levels === 'number') return { refused: 'level-missing' }
  const mark = markOfLevels(criteria, levels)
  return mark === null ? { refused: 'level-missing' } : { mark, levels: [...levels] }
}

const byPoints = (mark: number | readonly number[]): Marks | Refusal =>
  typeof mark === 'number' && mark >= 0 && mark <= 1 ? { mark, levels: null } : { refused: 'mark-out-of-range' }
