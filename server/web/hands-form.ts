import type { Request, Response } from 'express'
import { handCount, handsFor, handsOf } from '../lesson/hands.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { questionOf } from '../lesson/may.ts'
import { isRefusal } from '../lesson/refusal.ts'
import type { Parts } from '../parts.ts'
import { typeOf, type Question } from '../quiz/questions.ts'
import { plainInline } from '../quiz/text/inline.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import { words } from '../words/en.ts'
import { ask } from './ask.ts'
import { bodyOf, fieldOf } from './form.ts'
import { optionHtml } from './question/option-html.ts'
import { refusalIn } from './refusal-in.ts'
import { currentLesson, currentTeacher } from './visit.ts'

/** A form in which raised hands are counted, at the desk and on the wall. */
export interface HandsForm {
  action: string
  formId: string
  question: string
  /** Of the vote: 1 or 2. */
  round: number
  fields: HandField[]
  /** How many hands of this vote are counted; "" for none. */
  stands: string
  problem: string | null
  says: typeof words.hands
}
/** How many raised a hand for one answer. */
export interface HandField {
  id: string
  name: string
  /** Null where the answer is called by its words. */
  letter: string | null
  html: string
  label: string
  value: string
}

/** What was typed and not taken, with the reason. */
export interface SentHands {
  typed: FormBody
  problem: string
}

const says = words.hands
const fieldName = (option: string): string => `hands-${option}`

/** The vote whose hands can be counted now; null while there is none. */
export function handsVote(lesson: Lesson): { question: Question; round: number } | null {
  const { stage } = lesson
  const question =
    stage.at === 'question' && stage.phase !== 'revealed' ? questionOf(lesson, stage.question) : undefined
  return question && stage.at === 'question' && handsFor(lesson, question) ? { question, round: stage.round } : null
}

/**
 * The form for the vote that is on; null while no hands can be counted.
 * @param filled the counts that stand are in its fields: only where nobody else sees them
 * @param sent null for a form that was not sent yet
 */
export function toHandsForm(
  parts: Parts,
  lesson: Lesson,
  action: string,
  { filled, sent }: { filled: boolean; sent: SentHands | null },
): HandsForm | null {
  const vote = handsVote(lesson)
  if (!vote) return null
  const { question } = vote
  const round = vote.round === 2 ? 2 : 1
  const all = handCount(lesson, question.id, round)
  const stand = filled && all > 0 ? handsOf(lesson, question.id, round) : null
  return {
    ...{ action, formId: parts.newId(), question: question.id, round },
    fields: typeOf(question, lesson.pin.article)
      .sheet(question)
      .map((option) => ({
        id: `hand-${question.id}-${round}-${option.id}`,
        name: fieldName(option.id),
        letter: option.letter,
        html: optionHtml(option),
        label: says.handsFor(option.letter, plainInline(option.text)),
        value: sent ? fieldOf(sent.typed, fieldName(option.id)) : stand ? String(stand[option.id] ?? 0) : '',
      })),
    stands: all > 0 ? says.stands(all) : '',
    problem: sent?.problem ?? null,
    says,
  }
}

/** Takes the counts that a form of {@link toHandsForm} sent. @returns what to show again with its reason; null when they are taken */
export async function countHands(parts: Parts, req: Request, res: Response): Promise<SentHands | null> {
  const typed = bodyOf(req)
  const question = questionOf(currentLesson(res), fieldOf(typed, 'question'))
  const options = question ? (handsFor(currentLesson(res), question) ?? []) : []
  const counts = options.map(({ option }) => [option, fieldOf(typed, fieldName(option)).trim()] as const)
  // An empty form is a slip: what stands is taken away by zeros.
  if (options.length > 0 && counts.every(([, text]) => text === '')) return { typed, problem: says.empty }
  const result = await ask(parts, req, res, currentTeacher(res), {
    do: 'count',
    question: question?.id ?? '',
    round: fieldOf(typed, 'round') === '2' ? 2 : 1,
    counts: Object.fromEntries(counts.map(([option, text]) => [option, countOf(text)])),
  })
  return isRefusal(result) ? { typed, problem: refusalIn(parts, result) } : null
}

/** NaN for what is no count, which the rules refuse. */
const countOf = (text: string): number => (/^\d{0,9}$/.test(text) ? Number(text) : NaN)
