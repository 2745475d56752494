import { certaintiesOf } from '../quiz/certainty.ts'
import { questionTypes, typeOf, type Question } from '../quiz/questions.ts'
import { findPassage } from '../quiz/text/find-passage.ts'
import { trimmed } from '../quiz/text/locate.ts'
import { passageValue } from '../quiz/text/marked-passage.ts'
import { partField } from '../quiz/types/parts.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Command, Given } from './command.ts'
import type { Lesson, Student } from './lesson.ts'
import type { Round } from './stage.ts'
import { beforeOf } from './before.ts'
import { asksBecause } from './read-because.ts'
import { asksCertainty } from './read-certainty.ts'
import { standingAnswer, mayAnswer, mayRead, mayTalk } from './may.ts'
import { notOpenYet } from './own-pace.ts'
import { linesAbout, mayWriteLine } from './threads.ts'
import { whereAsked } from './where.ts'

/** Sentences for where a quiz has none to offer. */
export interface PretendWords {
  essays: readonly string[]
  posts: readonly string[]
  replies: readonly string[]
  /** Of a group about a question. */
  toGroup: readonly string[]
  /** Why they keep their answer or change it. */
  reasons: readonly string[]
}

/**
 * Of ten pretend students so many know the answer to the first question, the second, the third, and so on again: enough
 * to talk about, too few, nearly all.
 */
const whoKnow = [6, 3, 9]
/** Of ten who were right before talking so many stay, and of ten who were wrong so many are convinced. */
const [whoStay, whoAreConvinced] = [9, 7]
/** Of ten who are asked where it says so, so many find the place. */
const whoFind = 7
/** So many say why in the second vote. */
const whoSayWhy = 4

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
  const { article } = lesson.pin
  const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[chance(things.length)]
  const ofTen = (many: number): boolean => chance(10) < many
  if (lesson.stage.at === 'closed' || lesson.pausedAt !== null || notOpenYet(lesson, now)) return null
  if (lesson.settings.talk === 'groups' && student.table === null) return { do: 'sit', table: String(1 + chance(6)) }
  const before = beforeOf(lesson, student, now)
  if (before?.until === null) return { do: 'before', step: 'begun' }
  if (mayRead(lesson, student, now)) {
    if (student.openedAt === null) return { do: 'open-article' }
    if (lesson.stage.at === 'reading' && student.readAt === null) return { do: 'read' }
  }
  for (const [at, question] of lesson.pin.questions.entries()) {
    const may = mayAnswer(lesson, student, question.id, now)
    if ('refused' in may || isSettled(student, question.id, may.round)) continue
    const answer = answerTo(question, may.round, whoKnow[at % whoKnow.length] ?? 0)
    if (questionTypes[question.type].written && !student.drafts.has(question.id))
      return { do: 'draft', question: question.id, form: begun(answer, closedFields(question)) }
    const form = { ...answer, ...certaintyFor(question, may.round), ...placeFor(question), ...reasonFor(may.round) }
    return { do: 'answer', question: question.id, round: may.round, form }
  }
  for (const { id: question } of lesson.pin.questions) {
    if (mayWriteLine(lesson, student, question) !== null) continue
    const own = linesAbout(lesson, question).filter((line) => line.student === student.id)
    if (own.length < 2) return { do: 'talk', question, text: pick(says.toGroup) ?? '' }
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
    const parts = typeOf(question, article).parts?.sheet(question) ?? []
    return new Set(parts.flatMap(({ id, choices }) => (choices ? [partField(id)] : [])))
  }

  function answerTo(question: Question, round: Round, know: number): FormBody {
    const type = typeOf(question, article)
    const [best, ...others] = type.examples(question)
    if (best === undefined) return { response: pick(says.essays) ?? '' }
    const first = round === 2 ? student.newest.get(`${question.id} 1`) : undefined
    if (!first) return ofTen(know) ? best : (pick(others) ?? best)
    const same = type.writeForm(question, first.response)
    if (first.mark === 1) return ofTen(whoStay) ? same : (pick(others) ?? same)
    return ofTen(whoAreConvinced) ? best : same
  }

  function certaintyFor(question: Question, round: Round): FormBody {
    if (question.certainty === null || !asksCertainty(question, round)) return {}
    return { certainty: String(pick(certaintiesOf(question.certainty))) }
  }

  function reasonFor(round: Round): FormBody {
    return asksBecause(round) && ofTen(whoSayWhy) ? { because: pick(says.reasons) ?? '' } : {}
  }

  function placeFor(question: Question): FormBody {
    if (!whereAsked(lesson, student, question, now)) return {}
    const found = question.passage && findPassage(article.text, question.passage)
    const sentences = article.blocks.flatMap(({ number, sentences }) => (number === null ? [] : sentences))
    const place = found?.found === 'once' && ofTen(whoFind) ? found.range : pick(sentences)
    return place ? { passage: passageValue(trimmed(article.text, place)) } : {}
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
