import type { Question } from '../quiz/questions.ts'
import type { CommandOf, Given } from './command.ts'
import type { Entry } from './entry.ts'
import type { Lesson, Student } from './lesson.ts'
import { standingAnswer } from './may.ts'
import { readAnswer, saysSame } from './read-answer.ts'
import type { Refusal } from './refusal.ts'
import { said } from './said.ts'
import { isTooLate } from './too-late.ts'

/** A vote that is over has no end of its own: so often one student may change a late answer. */
const mostTimes = 20

/**
 * An answer to a vote that is over, say of a phone that was without a connection: its words are kept for the teacher,
 * who may accept them, and count for nothing until then. Over a newer answer it is kept only once its student has seen
 * both. The same again makes no entry. Anything else stays refused as it was.
 * @throws ZodError when the form cannot come from the question's own page
 */
export function keepLate(
  lesson: Lesson,
  student: Student,
  question: Question,
  { command, given, refused }: { command: CommandOf<'answer'>; given: Given; refused: Refusal },
): readonly Entry[] | Refusal {
  const { round } = command
  if (!isTooLate(lesson, question.id, round, refused)) return refused
  const standing = standingAnswer(student, question.id, round)
  if (command.replaces !== undefined && command.replaces !== (standing?.id ?? null))
    return { refused: 'newer-answer', newer: standing?.id ?? '' }
  const read = readAnswer(lesson, student, question, round, command.form, given.now)
  if ('refused' in read) return refused
  const { response, passage, certainty, because } = read
  const before = student.late.get(`${question.id} ${round}`)
  const last = before ?? (standing?.round === round ? standing : null)
  if (last && saysSame(last, read)) return []
  if (before && before.times >= mostTimes) return refused
  const by = { kind: 'late', student: student.id, question: question.id, round } as const
  const beside = { ...(passage && { passage }), ...(certainty && { certainty }), ...(because && { because }) }
  return [{ ...said(given), ...by, response, ...beside }]
}
