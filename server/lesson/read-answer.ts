import type { Certainty } from '../quiz/certainty.ts'
import { typeOf, type Question } from '../quiz/questions.ts'
import type { MarkedPassage } from '../quiz/text/marked-passage.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Lesson, Student } from './lesson.ts'
import { readBecause } from './read-because.ts'
import { readCertainty } from './read-certainty.ts'
import { readResponse } from './read-response.ts'
import type { Refusal } from './refusal.ts'
import type { Instant } from './settings.ts'
import type { Round } from './stage.ts'
import { readWhere } from './where.ts'

/** All that one form says. */
export interface ReadAnswer {
  response: unknown
  passage: MarkedPassage | null
  certainty: Certainty | null
  because: string | null
}

/**
 * What a question's form answers in a round, or what is missing or too much in it.
 * @throws ZodError when the form cannot come from the question's own page
 */
export function readAnswer(
  lesson: Lesson,
  student: Student,
  question: Question,
  round: Round,
  form: FormBody,
  now: Instant,
): ReadAnswer | Refusal {
  const read = readResponse(question, lesson.pin.article, form)
  if ('refused' in read) return read
  const { response } = read
  const type = typeOf(question, lesson.pin.article)
  if (response === null)
    return type.sentencesAtMost ? { refused: 'nothing-marked' } : { refused: 'nothing-chosen', written: type.written }
  const unfit = type.refuses?.(question, response) ?? null
  if (unfit) return { refused: unfit }
  const sure = readCertainty(question, round, form)
  if ('refused' in sure) return sure
  const where = readWhere(lesson, student, question, form, now)
  if ('refused' in where) return where
  const why = readBecause(round, form)
  if ('refused' in why) return why
  return { response, passage: where.passage, certainty: sure.certainty, because: why.because }
}

/** The same answer said again. Responses are small plain JSON made by one `readForm`, so equal ones are written alike. */
export const saysSame = (a: ReadAnswer, b: ReadAnswer): boolean =>
  isSame(a.response, b.response) &&
  isSame(a.passage, b.passage) &&
  a.certainty === b.certainty &&
  a.because === b.because

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
