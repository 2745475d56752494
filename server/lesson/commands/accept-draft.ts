import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { marked } from '../marked.ts'
import { countedAnswer, hasTries, questionOf } from '../may.ts'

/** The teacher takes a draft as handed in, e.g. when the bell came first. It counts as of when it was written, in the newest round. */
export function acceptDraft(
  lesson: Lesson,
  command: CommandOf<'accept-draft'>,
  given: Given,
): readonly Entry[] | Refusal {
  const student = lesson.students.get(command.student)
  if (!student) return { refused: 'no-such-student' }
  const draft = student.drafts.get(command.question)
  const question = questionOf(lesson, command.question)
  if (!draft || !question) return { refused: 'no-draft' }
  const on = lesson.stage.at === 'question' && lesson.stage.question === question.id ? lesson.stage.round : null
  const before = countedAnswer(student, question.id)
  const round = on ?? before?.round ?? 1
  const inTries = hasTries(lesson, question) || Boolean(before?.tried)
  const { mark, tried } = marked(lesson, question, draft.response, inTries ? { before } : null)
  return [
    {
      ...said(given),
      kind: 'answered',
      student: student.id,
      question: question.id,
      round,
      response: draft.response,
      mark,
      // What the teacher takes is the last word.
      ...(tried && { tried: { ...tried, last: true } }),
    },
  ]
}
