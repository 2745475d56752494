import type { Question } from '../quiz/questions.ts'
import type { CommandOf, Given } from './command.ts'
import type { Entry } from './entry.ts'
import type { Lesson, Student } from './lesson.ts'
import { standingAnswer } from './may.ts'
import { readAnswer, saysSame } from './read-answer.ts'
import type { Refusal } from './refusal.ts'
import { said } from './said.ts'
import type { Round, Stage } from './stage.ts'

/** A vote that is over has no end of its own: so often one student may change a late answer. */
const mostTimes = 20

/** Refusals that say: too late. */
const tooLate: ReadonlySet<Refusal['refused']> = new Set([
  'vote-closed',
  'time-over',
  'not-this-step',
  'key-was-shown',
  'lesson-closed',
])

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
  if (!tooLate.has(refused.refused) || !isOver(lesson, question.id, round, refused)) return refused
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

/** There was such a vote, and it is over. In an open one, as at their own pace, whoever has seen the answer stays with their own. */
function isOver({ stage, moves, revealed }: Lesson, question: string, round: Round, { refused }: Refusal): boolean {
  const isVote = (one: Stage) =>
    one.at === 'question' && one.question === question && one.phase === 'voting' && one.round === round
  if (stage.at === 'own-pace' && !revealed.has(question) && refused !== 'vote-closed') return false
  return isVote(stage) ? refused === 'time-over' : moves.some((move) => isVote(move.stage))
}
