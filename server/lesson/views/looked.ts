import { typeOf, type Question } from '../../quiz/questions.ts'
import type { Article, Range } from '../../quiz/text/article.ts'
import { sentencesAt } from '../../quiz/text/locate.ts'
import type { Answer, Lesson } from '../lesson.ts'
import { countedAnswer } from '../may.ts'
import { fewestOpinions } from '../opinions.ts'
import { shownRound } from '../vote-count.ts'
import { answersIn } from '../votes.ts'

/** A sentence that somebody marked. */
export interface LookedSentence {
  id: string
  /** Numbers from 1; `paragraph` is null in a heading. */
  paragraph: number | null
  sentence: number
  /** How many answers marked any of its letters; an answer counts once. */
  count: number
}

/** Those who chose one answer, and where most of them looked. */
export interface LookedBy {
  id: string
  /** As in the distribution. */
  letter: string | null
  text: string
  chose: number
  /** Of these, how many marked a place. */
  marked: number
  /** The paragraph that most of them marked; null when nobody did, or two were marked as often. */
  most: { paragraph: number; count: number } | null
}

/** Where a class looked: the heat map in numbers. */
export interface Looked {
  /** How many answers there are, and how many of them marked a place. */
  answered: number
  marked: number
  /** Marked ones only, in the order of the text. */
  sentences: readonly LookedSentence[]
  /** Everybody's paragraph, as in {@link LookedBy}. */
  most: LookedBy['most']
  /** Empty where there is nothing to choose. */
  options: readonly LookedBy[]
}

/** The ranges that an answer marks, in its response or beside it. */
export const marksOf = (lesson: Lesson, question: Question, { response, passage }: Answer): readonly Range[] =>
  typeOf(question, lesson.pin.article).marked?.(response) ?? (passage ? [passage] : [])

/**
 * Where those who gave these answers looked.
 * @param only an option's id: the sentences of those who chose it; null for everybody
 * @returns null where the question asks for no place
 */
export function lookedView(
  lesson: Lesson,
  question: Question,
  answers: readonly Answer[],
  only: string | null = null,
): Looked | null {
  const type = typeOf(question, lesson.pin.article)
  if (!type.marked && question.where === null) return null
  const { article } = lesson.pin
  const all = answers.map((answer) => ({ answer, touched: touchedBy(article, marksOf(lesson, question, answer)) }))
  const chose = (id: string) => all.filter(({ answer }) => choiceOf(lesson, question, answer).includes(id))
  const shown = only === null ? all : chose(only)
  const rows = type.marked ? [] : type.tally(question, [])
  return {
    answered: shown.length,
    marked: shown.filter(({ touched }) => touched.size > 0).length,
    sentences: sentencesOf(article, shown),
    most: mostOf(article, shown),
    options: rows.map(({ id, letter, text }) => {
      const own = chose(id)
      const marked = own.filter(({ touched }) => touched.size > 0)
      return { id, letter, text, chose: own.length, marked: marked.length, most: mostOf(article, marked) }
    }),
  }
}

/** Where a class looked, and whose marks are shown. */
export interface LookedAt {
  all: Looked
  /** The same, or of those who chose one option. */
  shown: Looked
  /** That option's id; null for everybody. */
  only: string | null
}

/** @param chose id of an option: where those looked who chose it. One that there is not is nobody's; null for everybody */
export function lookedAt(
  lesson: Lesson,
  question: Question,
  answers: readonly Answer[],
  chose: string | null,
): LookedAt | null {
  const all = lookedView(lesson, question, answers)
  const only = all?.options.find(({ id }) => id === chose)?.id ?? null
  return all && { all, shown: lookedView(lesson, question, answers, only) ?? all, only }
}

/**
 * Where a class looked, as wall and phones tell it: in the vote that it was shown, or of the newest answer of each where
 * it was shown none. Null while so few marked a place that it would tell who did.
 */
export function lookedByClass(lesson: Lesson, question: Question, chose: string | null = null): LookedAt | null {
  const round = shownRound(lesson, question.id)
  const answers =
    round === null
      ? [...lesson.students.values()].flatMap((one) => countedAnswer(one, question.id) ?? [])
      : answersIn(lesson, question.id, round)
  const looked = lookedAt(lesson, question, answers, chose)
  return looked && looked.all.marked >= fewestOpinions ? looked : null
}

type Touching = readonly { touched: ReadonlySet<string> }[]

const touchedBy = (article: Article, ranges: readonly Range[]): Set<string> =>
  new Set(ranges.flatMap((range) => sentencesAt(article, range).map(({ id }) => id)))

/** The ids of the options that an answer holds. */
const choiceOf = (lesson: Lesson, question: Question, { response }: Answer): string[] =>
  typeOf(question, lesson.pin.article)
    .tally(question, [response])
    .flatMap(({ id, count }) => (count > 0 ? [id] : []))

const sentencesOf = (article: Article, all: Touching): LookedSentence[] =>
  article.blocks.flatMap(({ number, sentences }) =>
    sentences
      .map(({ id }, at) => ({
        ...{ id, paragraph: number, sentence: at + 1 },
        count: all.filter(({ touched }) => touched.has(id)).length,
      }))
      .filter(({ count }) => count > 0),
  )

function mostOf(article: Article, all: Touching): LookedBy['most'] {
  const counts = article.blocks.flatMap(({ number, sentences }) => {
    const count = all.filter(({ touched }) => sentences.some(({ id }) => touched.has(id))).length
    return number === null ? [] : [{ paragraph: number, count }]
  })
  const [first, second] = counts.sort((a, b) => b.count - a.count)
  return first && first.count > 0 && first.count !== second?.count ? first : null
}
