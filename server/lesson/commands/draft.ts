import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson, Student } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { typeOf, type Question } from '../../quiz/questions.ts'
import { countedAnswer, mayAnswer, questionOf } from '../may.ts'
import { reasonSaid } from '../reason-said.ts'
import type { Round } from '../stage.ts'
import { asksBecause, readBecause } from '../read-because.ts'
import { readResponse } from '../read-response.ts'

/**
 * Keeps what a student is writing, an answer or the reason for a second vote; never counted as handed in. What is
 * unchanged makes no entry, nor an answer that is emptied; a reason that is emptied is taken back.
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
  const response = isNew(lesson, student, question, { round: may.round, response: read.response })
    ? read.response
    : null
  const because = asksBecause(may.round) && command.form.because !== undefined ? (why.because ?? '') : null
  const isOther = because !== null && because !== reasonSaid(student, question.id)
  if (response === null && !isOther) return []
  const by = { kind: 'drafted', student: student.id, question: question.id, round: may.round, response } as const
  return [{ ...said(given), ...by, ...(isOther && { because }) }]
}

/** Other words than those that were kept last, or the same for another vote: they are written for that one now. */
function isNew(
  lesson: Lesson,
  student: Student,
  question: Question,
  { round, response }: { round: Round; response: unknown },
): boolean {
  if (response === null) return false
  const draft = student.drafts.get(question.id)
  if (draft && draft.round !== round) return true
  const type = typeOf(question, lesson.pin.article)
  const kept = draft?.response ?? countedAnswer(student, question.id)?.response
  return kept === undefined || type.plain(question, kept) !== type.plain(question, response)
}
