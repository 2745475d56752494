import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { typeOf } from '../../quiz/questions.ts'
import { marked } from '../marked.ts'
import { standingAnswer, hasTries, mayAnswer, questionOf, savingShowsKey } from '../may.ts'
import { readCertainty } from '../read-certainty.ts'
import { readResponse } from '../read-response.ts'
import { readWhere } from '../where.ts'

/**
 * Hands an answer in, with the mark that the question's type gives. The same words and place again make no entry, unless they
 * settle a draft or bring the key.
 * @throws ZodError when the form cannot come from the question's own page
 */
export function answer(lesson: Lesson, command: CommandOf<'answer'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  const question = questionOf(lesson, command.question)
  if (!student) return { refused: 'no-seat' }
  if (!question) return { refused: 'no-such-question' }
  const may = mayAnswer(lesson, student, question.id, given.now)
  if ('refused' in may) return may
  if (may.round !== command.round) return { refused: command.round === 0 ? 'before-over' : 'vote-closed' }
  const counted = standingAnswer(student, question.id, may.round)
  const inTries = may.round !== 0 && hasTries(lesson, question)
  const showsKey = may.round !== 0 && savingShowsKey(lesson)
  if (command.replaces !== undefined && command.replaces !== (counted?.id ?? null)) {
    return { refused: 'newer-answer', newer: counted?.id ?? '' }
  }
  const read = readResponse(question, lesson.pin.article, command.form)
  if ('refused' in read) return read
  const { response } = read
  const type = typeOf(question, lesson.pin.article)
  if (response === null)
    return type.sentencesAtMost ? { refused: 'nothing-marked' } : { refused: 'nothing-chosen', written: type.written }
  const unfit = type.refuses?.(question, response) ?? null
  if (unfit) return { refused: unfit }
  const sure = readCertainty(question, may.round, command.form)
  if ('refused' in sure) return sure
  const where = readWhere(lesson, student, question, command.form, given.now)
  if ('refused' in where) return where
  const { certainty } = sure
  const { passage } = where
  const same = counted?.round === may.round && isSame(counted.response, response) ? counted : null
  // The same words again are no other try.
  const tried = same?.tried ?? null
  const isOld = same?.certainty === certainty && isSame(same.passage, passage) && !student.drafts.has(question.id)
  if (isOld && (tried || !showsKey)) return []
  const mark =
    same && tried
      ? { mark: same.mark, tried }
      : marked(lesson, question, response, inTries ? { before: counted } : null)
  const by = { kind: 'answered', student: student.id, question: question.id, round: may.round } as const
  return [{ ...said(given), ...by, response, ...mark, ...(passage && { passage }), ...(certainty && { certainty }) }]
}

/** Responses are small plain JSON made by one `readForm`, so equal ones are written alike. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
