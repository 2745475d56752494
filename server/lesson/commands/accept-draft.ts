import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { typeOf } from '../../quiz/questions.ts'
import { countedAnswer, questionOf } from '../may.ts'

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
  const round = on ?? countedAnswer(student, question.id)?.round ?? 1
  const mark = typeOf(question, lesson.pin.article).grade(question, draft.response)
  return [
    {
      ...said(given),
      kind: 'answered',
      student: student.id,
      question: question.id,
      round,
      response: draft.response,
      mark,
    },
  ]
}
