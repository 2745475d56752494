import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { typeOf } from '../../quiz/questions.ts'
import { countedAnswer, mayAnswer, questionOf } from '../may.ts'
import { readResponse } from '../read-response.ts'

/** Keeps what a student is writing; never counted as handed in. An emptied or unchanged draft makes no entry. */
export function draft(lesson: Lesson, command: CommandOf<'draft'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  const question = questionOf(lesson, command.question)
  if (!question) return { refused: 'no-such-question' }
  const may = mayAnswer(lesson, student, question.id, given.now)
  if ('refused' in may) return may
  const type = typeOf(question, lesson.pin.article)
  if (!type.written) return { refused: 'not-written' }
  const read = readResponse(question, lesson.pin.article, command.form)
  if ('refused' in read) return read
  const { response } = read
  const kept = student.drafts.get(question.id)?.response ?? countedAnswer(student, question.id)?.response
  if (response === null || (kept !== undefined && type.plain(question, kept) === type.plain(question, response)))
    return []
  return [{ ...said(given), kind: 'drafted', student: student.id, question: question.id, response }]
}
