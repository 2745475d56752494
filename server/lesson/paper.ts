import type { Given } from './command.ts'
import type { Lesson, Student } from './lesson.ts'
import { countedAnswer } from './may.ts'
import type { Settings } from './settings.ts'
import type { Refusal } from './refusal.ts'
import type { Round } from './stage.ts'
import { answerStep } from './steps.ts'

/** Those without a phone, in the order in which they were entered. */
export const paperPupils = ({ students }: Lesson): Student[] => [...students.values()].filter(({ paper }) => paper)

/** Somebody has joined with a phone: without, there are the wall, raised hands and paper. */
export const hasPhones = ({ students }: Pick<Lesson, 'students'>): boolean =>
  [...students.values()].some(({ paper }) => !paper)

/** With whom the class talks now: without a phone nobody is told a group. */
export const talksWith = (lesson: Pick<Lesson, 'students' | 'settings'>): Settings['talk'] =>
  hasPhones(lesson) ? lesson.settings.talk : 'neighbour'

/** Why somebody may not type in the words of this pupil; null where they may. */
export function typingProblem(lesson: Lesson, student: Student | undefined, { by }: Pick<Given, 'by'>): Refusal | null {
  if (by !== lesson.owner) return { refused: 'not-yours' }
  if (!student) return { refused: 'no-such-student' }
  return student.paper ? null : { refused: 'has-phone', nickname: student.nickname }
}

/** The question that is voted on or talked about now, and the newest vote on it; null while none is. */
export function voteOn(lesson: Lesson): { question: string; round: Round } | null {
  const shown = answerStep(lesson)
  return shown?.at === 'question' ? { question: shown.question, round: shown.round } : null
}

/** In which round an answer counts that is typed in from paper: in the vote that is on, else in that of the answer it replaces, else in the first. */
export function typedRound(lesson: Lesson, student: Student, question: string): Round {
  const on = voteOn(lesson)
  return on?.question === question ? on.round : (countedAnswer(student, question)?.round ?? 1)
}

/** Whether an answer of theirs stands where one that is typed in would. */
export const hasTyped = (lesson: Lesson, student: Student, question: string): boolean =>
  student.newest.has(`${question} ${typedRound(lesson, student, question)}`)

/** The first question in this order that has no answer of theirs; null when all have. */
export const firstToType = (
  lesson: Lesson,
  student: Student,
  order: readonly string[] = lesson.pin.questions.map(({ id }) => id),
): string | null => order.find((id) => !hasTyped(lesson, student, id)) ?? null

/**
 * Whose answer to which question is typed in next: in a vote, of the next pupil without a phone; else this pupil's next question, and
 * then that of the next pupil who has one missing. Null when nothing is missing.
 */
export function nextToType(
  lesson: Lesson,
  student: string,
  question: string,
): { student: string; question: string } | null {
  const others = roundFrom(lesson, student)
  if (voteOn(lesson)?.question === question) {
    const next = others.find((other) => !hasTyped(lesson, other, question))
    return next ? { student: next.id, question } : null
  }
  const ids = lesson.pin.questions.map(({ id }) => id)
  const from = ids.indexOf(question) + 1
  const self = lesson.students.get(student)
  const own = self?.paper ? firstToType(lesson, self, [...ids.slice(from), ...ids.slice(0, from)]) : null
  if (own) return { student, question: own }
  for (const other of others) {
    const first = firstToType(lesson, other, ids)
    if (first !== null) return { student: other.id, question: first }
  }
  return null
}

/** Whether something of theirs was typed into this discussion. */
const hasWritten = ({ posts }: Lesson, student: string, discussion: string): boolean =>
  [...posts.values()].some((post) => post.discussion === discussion && post.student === student)

/** The next pupil without a phone, round the class, who has nothing in this discussion yet; null when nobody is left. */
export function nextToWrite(lesson: Lesson, student: string, discussion: string): string | null {
  return roundFrom(lesson, student).find(({ id }) => !hasWritten(lesson, id, discussion))?.id ?? null
}

/** The others without a phone, beginning after this one. */
function roundFrom(lesson: Lesson, student: string): Student[] {
  const pupils = paperPupils(lesson)
  const at = pupils.findIndex(({ id }) => id === student)
  return [...pupils.slice(at + 1), ...pupils.slice(0, Math.max(0, at))]
}
