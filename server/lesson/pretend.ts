import { certaintiesOf } from '../quiz/certainty.ts'
import { questionTypes, typeOf, type Question } from '../quiz/questions.ts'
import { partField } from '../quiz/types/parts.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Command, Given } from './command.ts'
import type { Lesson, Student } from './lesson.ts'
import type { Round } from './stage.ts'
import { beforeOf } from './before.ts'
import { asksCertainty } from './read-certainty.ts'
import { standingAnswer, mayAnswer, mayRead, mayTalk } from './may.ts'

/** Sentences for where a quiz has none to offer. */
export interface PretendWords {
  essays: readonly string[]
  posts: readonly string[]
  replies: readonly string[]
}

/** Of ten pretend students so many know the answer. */
const whoKnow = 6

/**
 * What a pretend student does next, as one of the commands that a real one has; null when there is nothing to do now.
 * Whether it may be is for `decide` to say, as always.
 */
export function pretend(
  lesson: Lesson,
  student: Student,
  { now, chance }: Pick<Given, 'now' | 'chance'>,
  says: PretendWords,
): Command | null {
  const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[chance(things.length)]
  if (lesson.stage.at === 'closed') return null
  const before = beforeOf(lesson, student, now)
  if (before?.until === null) return { do: 'before', step: 'begun' }
  if (mayRead(lesson, student, now)) {
    if (student.openedAt === null) return { do: 'open-article' }
    if (lesson.stage.at === 'reading' && student.readAt === null) return { do: 'read' }
  }
  for (const question of lesson.pin.questions) {
    const may = mayAnswer(lesson, student, question.id, now)
    if ('refused' in may || isSettled(student, question.id, may.round)) continue
    const form = formFor(question, may.round)
    if (questionTypes[question.type].written && !student.drafts.has(question.id))
      return { do: 'draft', question: question.id, form: begun(form, closedFields(question)) }
    return { do: 'answer', question: question.id, round: may.round, form }
  }
  for (const { id: discussion } of lesson.pin.discussions) {
    if (mayTalk(lesson, student, discussion, now) !== null) continue
    const posts = [...lesson.posts.values()].filter((post) => post.discussion === discussion)
    const own = posts.filter((post) => post.student === student.id)
    if (own.length === 0) return { do: 'post', discussion, replyTo: null, text: pick(says.posts) ?? '' }
    const others = posts.filter((post) => post.student !== student.id && post.replyTo === null)
    const replyTo = pick(others)?.id
    if (own.length === 1 && replyTo !== undefined)
      return { do: 'post', discussion, replyTo, text: pick(says.replies) ?? '' }
  }
  return null

  function closedFields(question: Question): ReadonlySet<string> {
    const parts = typeOf(question, lesson.pin.article).parts?.sheet(question) ?? []
    return new Set(parts.flatMap(({ id, choices }) => (choices ? [partField(id)] : [])))
  }

  function formFor(question: Question, round: Round): FormBody {
    const [best, ...others] = typeOf(question, lesson.pin.article).examples(question)
    if (best === undefined) return { response: pick(says.essays) ?? '' }
    const form = chance(10) < whoKnow ? best : (pick(others) ?? best)
    if (question.certainty === null || !asksCertainty(question, round)) return form
    return { ...form, certainty: String(pick(certaintiesOf(question.certainty))) }
  }
}

/** Answered in this round, with no try left to make. */
function isSettled(student: Student, question: string, round: Round): boolean {
  const answer = standingAnswer(student, question, round)
  return answer?.round === round && answer.tried?.last !== false
}

/** The first half of what will be written into each field, and what was chosen from a list. */
const begun = (form: FormBody, closed: ReadonlySet<string>): FormBody =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      const text = String(value)
      return [name, closed.has(name) ? text : text.slice(0, Math.ceil(text.length / 2))]
    }),
  )
