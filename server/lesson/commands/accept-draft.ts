import { accepted } from '../accepted.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { countedAnswer, questionOf } from '../may.ts'
import { asksBecause } from '../read-because.ts'

/** The teacher takes a draft as handed in, e.g. when the bell came first. It counts as of when it was written, in the vote that it was written for. */
export function acceptDraft(
  lesson: Lesson,
  command: CommandOf<'accept-draft'>,
  given: Given,
): readonly Entry[] | Refusal {
  const student = lesson.students.get(command.student)
  if (!student) return { refused: 'no-such-student' }
  const kept = student.drafts.get(command.question)
  const question = questionOf(lesson, command.question)
  if (!kept || !question) return { refused: 'no-draft' }
  const on = lesson.stage.at === 'question' && lesson.stage.question === question.id ? lesson.stage.round : null
  const round = kept.round ?? on ?? countedAnswer(student, question.id)?.round ?? 1
  const because = asksBecause(round) ? (student.reasons.get(question.id)?.text ?? null) : null
  return [accepted(lesson, { student, question, round, kept: { ...kept, because } }, given)]
}
