import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import { keepLate } from '../keep-late.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { marked } from '../marked.ts'
import { standingAnswer, hasTries, questionOf, savingShowsKey } from '../may.ts'
import { isSame, readAnswer, saysSame } from '../read-answer.ts'
import { refusedIn } from '../too-late.ts'

/**
 * Hands an answer in, with the mark that the question's type gives. The same words and place again make no entry, unless they
 * settle a draft or bring the key. What comes after its vote was closed is kept as late.
 * @throws ZodError when the form cannot come from the question's own page
 */
export function answer(lesson: Lesson, command: CommandOf<'answer'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  const question = questionOf(lesson, command.question)
  if (!student) return { refused: 'no-seat' }
  if (!question) return { refused: 'no-such-question' }
  const { round } = command
  const refused = refusedIn(lesson, student, question.id, { round, now: given.now })
  if (refused) return keepLate(lesson, student, question, { command, given, refused })
  const counted = standingAnswer(student, question.id, round)
  const inTries = round !== 0 && hasTries(lesson, question)
  const showsKey = round !== 0 && savingShowsKey(lesson)
  if (command.replaces !== undefined && command.replaces !== (counted?.id ?? null)) {
    return { refused: 'newer-answer', newer: counted?.id ?? '' }
  }
  const read = readAnswer(lesson, student, question, round, command.form, given.now)
  if ('refused' in read) return read
  const { response, passage, certainty, because } = read
  const same = counted?.round === round && isSame(counted.response, response) ? counted : null
  // The same words again are no other try.
  const tried = same?.tried ?? null
  const isOld = same && saysSame(same, read) && !student.drafts.has(question.id)
  if (isOld && (tried || !showsKey)) return []
  const mark =
    same && tried
      ? { mark: same.mark, tried }
      : marked(lesson, question, response, inTries ? { before: counted } : null)
  const by = { kind: 'answered', student: student.id, question: question.id, round } as const
  const beside = { ...(passage && { passage }), ...(certainty && { certainty }), ...(because && { because }) }
  return [{ ...said(given), ...by, response, ...mark, ...beside }]
}
