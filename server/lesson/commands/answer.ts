import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { typeOf } from '../../quiz/questions.ts'
import { mayAnswer, questionOf } from '../may.ts'

/** Hands an answer in, with the mark that the question's type gives. Throws ZodError when the form cannot come from the question's own page. */
export function answer(lesson: Lesson, command: CommandOf<'answer'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  const may = mayAnswer(lesson, student, command.question, given.now)
  if ('refused' in may) return may
  if (may.round !== command.round) return { refused: 'vote-closed' }
  const newest = student.newest.get(`${command.question} ${may.round}`)
  if (command.replaces !== undefined && command.replaces !== (newest?.id ?? null))
    return { refused: 'newer-answer', newer: newest?.id ?? '' }
  const question = questionOf(lesson, command.question)
  if (!question) return { refused: 'no-such-question' }
  const type = typeOf(question)
  const response = type.readForm(question, command.form)
  if (response === null) return { refused: 'nothing-chosen', written: type.written }
  if (newest && isDeepEqual(newest.response, response)) return []
  return [
    {
      ...said(given),
      kind: 'answered',
      student: student.id,
      question: question.id,
      round: may.round,
      response,
      mark: type.grade(question, response),
    },
  ]
}

/** Responses are small plain JSON made by one `readForm`, so equal ones are written alike. */
const isDeepEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
