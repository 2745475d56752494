import type { Question } from '../quiz/questions.ts'
import type { Given } from './command.ts'
import type { EntryOf } from './entry.ts'
import type { Lesson, Student } from './lesson.ts'
import { marked } from './marked.ts'
import { countedAnswer, hasTries } from './may.ts'
import type { ReadAnswer } from './read-answer.ts'
import { said } from './said.ts'
import type { Round } from './stage.ts'

/** Words of a student that were kept and not counted: a draft, or a late answer. */
type KeptWords = Pick<ReadAnswer, 'response'> & Partial<ReadAnswer> & { id: string }

/** The answer that kept words become when the teacher takes them: marked now, and counting as of when they came. */
export function accepted(
  lesson: Lesson,
  { student, question, round, kept }: { student: Student; question: Question; round: Round; kept: KeptWords },
  given: Given,
): EntryOf<'answered'> {
  const before = countedAnswer(student, question.id)
  const inTries = hasTries(lesson, question) || Boolean(before?.tried)
  const { mark, tried } = marked(lesson, question, kept.response, inTries ? { before } : null)
  const { response, passage, certainty, because } = kept
  return {
    ...said(given),
    ...{ kind: 'answered', student: student.id, question: question.id, round, response, mark, accepts: kept.id },
    ...(passage && { passage }),
    ...(certainty && { certainty }),
    ...(because && { because }),
    // What the teacher takes is the last word.
    ...(tried && { tried: { ...tried, last: true } }),
  }
}
