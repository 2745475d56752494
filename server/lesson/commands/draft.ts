import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson, Student } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { typeOf, type Question } from '../../quiz/questions.ts'
import { countedAnswer, mayAnswer, questionOf } from '../may.ts'
import { asksBecause, readBecause } from '../read-because.ts'
import { readResponse } from '../read-response.ts'

/**
 * Keeps what a student is writing, an answer or the reason for a second vote; never counted as handed in. What is
 * emptied or unchanged makes no entry.
 */
export function draft(lesson: Lesson, command: CommandOf<'draft'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  const question = questionOf(lesson, command.question)
  if (!question) return { refused: 'no-such-question' }
  const may = mayAnswer(lesson, student, question.id, given.now)
  if ('refused' in may) return may
  const { written } = typeOf(question, lesson.pin.article)
  // What is chosen is an answer or nothing, but why it is is written.
  if (!written && !asksBecause(may.round)) return { refused: 'not-written' }
  const read = written ? readResponse(question, lesson.pin.article, command.form) : { response: null }
  if ('refused' in read) return read
  const why = readBecause(may.round, command.form)
  if ('refused' in why) return why
  const response = isNew(lesson, student, question, read.response) ? read.response : null
  const counted = countedAnswer(student, question.id)
  const before =
    student.reasons.get(question.id)?.text ?? (asksBecause(counted?.round ?? null) ? counted?.because : null)
  const because = why.because === (before ?? null) ? null : why.because
  if (response === null && because === null) return []
  const by = { kind: 'drafted', student: student.id, question: question.id, round: may.round, response } as const
  return [{ ...said(given), ...by, ...(because !== null && { because }) }]
}

/** Other words than those that were kept last. */
function isNew(lesson: Lesson, student: Student, question: Question, response: unknown): boolean {
  const type = typeOf(question, lesson.pin.article)
  const kept = student.drafts.get(question.id)?.response ?? countedAnswer(student, question.id)?.response
  return response !== null && (kept === undefined || type.plain(question, kept) !== type.plain(question, response))
}
