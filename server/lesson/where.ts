import type { Question } from '../quiz/questions.ts'
import type { Range } from '../quiz/text/article.ts'
import { placeOf, type Place } from '../quiz/text/locate.ts'
import { findPassage } from '../quiz/text/find-passage.ts'
import { readPassages, type MarkedPassage } from '../quiz/text/marked-passage.ts'
import { share } from '../quiz/text/ranges.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Lesson, Student } from './lesson.ts'
import { mayRead } from './may.ts'
import { refusalIn } from './read-response.ts'
import type { Refusal } from './refusal.ts'
import type { Instant } from './settings.ts'

/** Selected words may run over the end of a sentence; a mark that holds a whole paragraph shows nothing. */
const sentencesAtMost = 3

/** Whether "show me where" stands beside a question now; null where it does not. Before the text may be read nobody can point into it. */
export const whereAsked = (lesson: Lesson, student: Student, question: Question, now: Instant): Question['where'] =>
  mayRead(lesson, student, now) ? question.where : null

/**
 * The place that a form shows beside its answer; `passage` is null where none is asked for or shown.
 * @throws ZodError on anything that the question's own page cannot send
 */
export function readWhere(
  lesson: Lesson,
  student: Student,
  question: Question,
  form: FormBody,
  now: Instant,
): { passage: MarkedPassage | null } | Refusal {
  return readPlace(lesson, whereAsked(lesson, student, question, now), form)
}

/** The same where it is known what is asked for. */
export function readPlace(
  lesson: Lesson,
  asked: Question['where'],
  form: FormBody,
): { passage: MarkedPassage | null } | Refusal {
  if (!asked) return { passage: null }
  try {
    const [passage, another] = readPassages(lesson.pin.article, form.passage, sentencesAtMost)
    if (another) return { refused: 'too-much-marked', most: 1 }
    return passage || asked === 'asked' ? { passage: passage ?? null } : { refused: 'nothing-marked' }
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    return refused
  }
}

/** A place that somebody showed beside an answer. `meets` says whether it shares a letter with the question's passage; null where the question has none. It is no part of the mark. */
export interface ShownPlace {
  place: Place
  meets: boolean | null
}

/** Null where nothing was shown. */
export function shownPlace(lesson: Lesson, question: Question, shown: MarkedPassage | null): ShownPlace | null {
  const place = shown && placeOf(lesson.pin.article, shown)
  if (!place) return null
  const key = keyPlace(lesson, question)
  return { place, meets: key && share(key, shown) }
}

/** Where the question's own passage stands; null where it has none that stands there once. */
export function keyPlace({ pin: { article } }: Lesson, { passage }: Question): Range | null {
  const finding = passage && findPassage(article.text, passage)
  return finding?.found === 'once' ? finding.range : null
}
