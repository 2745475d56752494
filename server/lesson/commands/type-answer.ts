import { typeOf } from '../../quiz/questions.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { marked } from '../marked.ts'
import { questionOf } from '../may.ts'
import { typedRound, typingProblem } from '../paper.ts'
import { readBecause } from '../read-because.ts'
import { readCertainty } from '../read-certainty.ts'
import { readResponse } from '../read-response.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { readTypedPlaces } from '../typed-places.ts'
import { readPlace } from '../where.ts'

/**
 * The teacher types in what a pupil without a phone has on paper, at any time: the key is on no sheet, so having shown it ends
 * nothing here. Whoever has a phone answers for themselves. Place and certainty can be left out, as they can on paper, where
 * a place is two numbers: the form's `place`, which stands for what would be marked.
 * @throws ZodError when the form cannot come from the question's own page
 */
export function typeAnswer(
  lesson: Lesson,
  command: CommandOf<'type-answer'>,
  given: Given,
): readonly Entry[] | Refusal {
  const student = lesson.students.get(command.student)
  const problem = typingProblem(lesson, student, given)
  if (problem || !student) return problem ?? { refused: 'no-such-student' }
  const question = questionOf(lesson, command.question)
  if (!question) return { refused: 'no-such-question' }
  const { article } = lesson.pin
  const type = typeOf(question, article)
  const places = readTypedPlaces(article, [command.form.place ?? ''].flat()[0] ?? '')
  if ('refused' in places) return places
  const isTyped = command.form.place !== undefined
  const form: FormBody = isTyped
    ? { ...command.form, [type.sentencesAtMost ? 'response' : 'passage']: places.values }
    : command.form
  const read = readResponse(question, article, form)
  if ('refused' in read) return read
  const { response } = read
  if (response === null)
    return type.sentencesAtMost ? { refused: 'nothing-marked' } : { refused: 'nothing-chosen', written: type.written }
  const unfit = type.refuses?.(question, response) ?? null
  if (unfit) return { refused: unfit }
  const round = typedRound(lesson, student, question.id)
  const sure = form.certainty ? readCertainty(question, round, form) : { certainty: null }
  if ('refused' in sure) return sure
  const where = readPlace(lesson, question.where && 'asked', form)
  if ('refused' in where) return where
  const why = readBecause(round, form)
  if ('refused' in why) return why
  const { certainty } = sure
  const { passage } = where
  const { because } = why
  const before = student.newest.get(`${question.id} ${round}`)
  const words = JSON.stringify([response, certainty, passage, because])
  if (before && JSON.stringify([before.response, before.certainty, before.passage, before.because]) === words) return []
  return [
    {
      ...said(given),
      ...{ kind: 'answered', student: student.id, question: question.id, round, response },
      ...marked(lesson, question, response, null),
      ...(passage && { passage }),
      ...(certainty && { certainty }),
      ...(because && { because }),
    },
  ]
}
