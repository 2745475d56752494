import type { Question } from '../../quiz/questions.ts'
import { typeOf } from '../../quiz/questions.ts'
import type { Article } from '../../quiz/text/article.ts'
import type { Place } from '../../quiz/text/locate.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { optionHtml } from './option-html.ts'
import { toCriteria, type CriterionPart } from './criteria.ts'
import { noAnswers } from '../../quiz/types/question-type.ts'
import { toPlacePart, type PlacePart } from '../place-part.ts'
import type { ResultRow } from './feedback.ts'

const says = words.questions

/** Locals of `views/questions/<type>/preview.ejs`, as `preview`: a question with its key, for its teacher only. */
export interface QuestionPreview {
  /** Of the article, in which all of it is written. */
  lang: string
  promptHtml: string
  /** "one right answer, 2 points, what a text leaves out" */
  about: string
  /** Empty for written types. `whyHtml` is what whoever chooses it reads. */
  rows: ResultRow[]
  /** Each part with its right answers, and the words for wrong ones; empty where the answer is one. */
  parts: { html: string; accepted: readonly string[]; words: { answer: string | null; html: string }[] }[]
  /** Accepted answers of a written type. */
  accepted: string[]
  /** Wrong answers that were expected, with their words. */
  expected: { answer: string; html: string }[]
  modelHtml: string | null
  rubricHtml: string | null
  /** What a text is marked by; empty for other types. */
  criteria: CriterionPart[]
  hints: string[]
  place: PlacePart | null
  explanationHtml: string | null
  says: QuestionWords
}

const html = (words: string | null): string | null => (words === null ? null : renderInline(words))

/**
 * A question with everything its file says.
 * @param place where its passage stands; null when it names none
 * @param article which it is about
 * @param href address of the page with the article; null where there is no way there
 */
export function toQuestionPreview(
  question: Question,
  place: Place | null,
  article: Article,
  href: string | null,
): QuestionPreview {
  const known = typeOf(question, article).answers?.(question) ?? noAnswers
  const about = [
    says.types[question.type],
    question.points === 0 ? null : says.points(question.points),
    question.skill,
    ...settingsOf(question),
  ]
  return {
    lang: article.lang,
    promptHtml: renderInline(question.prompt),
    about: about.filter((part) => part !== null).join(', '),
    rows: toRows(question, article),
    parts: (typeOf(question, article).parts?.key(question) ?? []).map(({ text, accepted, words }) => ({
      html: renderInline(text),
      accepted,
      words: words.map((one) => ({ answer: one.answer, html: renderInline(one.text) })),
    })),
    accepted: [...known.accepted],
    expected: known.expected.map(({ answer, feedback }) => ({ answer, html: renderInline(feedback) })),
    modelHtml: question.type === 'essay' ? html(question.model) : null,
    rubricHtml: question.type === 'essay' ? html(question.rubric) : null,
    hints: question.hints.map((hint) => renderInline(hint)),
    criteria: toCriteria(typeOf(question, article).asks?.(question).criteria ?? []),
    place: place && toPlacePart(place, article.lang, href),
    explanationHtml: html(question.explanation),
    says,
  }
}

/** How it is asked, as far as that is not as usual. */
const settingsOf = ({ tries, certainty, lookBack, parallelTo }: Question): string[] => [
  ...(tries > 1 ? [says.hasTries(tries)] : []),
  ...(certainty === null ? [] : [says.asksCertainty[certainty]]),
  ...(lookBack === null ? [] : [says.looksBack]),
  ...(parallelTo === null ? [] : [says.isParallel]),
]

/** A row for each answer that can be chosen, with the words for whoever does. */
function toRows(question: Question, article: Article): ResultRow[] {
  return typeOf(question, article)
    .tally(question, [])
    .map(({ letter, id, correct, ...words }) => ({
      letter,
      tone: correct ? ('right' as const) : ('none' as const),
      html: optionHtml(words),
      verdict: correct ? { kind: 'right' as const, text: says.rightAnswer } : null,
      whyHtml: html(whyOf(question, id)),
    }))
}

/** The words for whoever chooses an option; null for types without any, and where none were written. */
function whyOf(question: Question, option: string): string | null {
  if (question.type === 'choice' || question.type === 'choices')
    return question.options.find(({ id }) => id === option)?.feedback ?? null
  if (question.type === 'true-false')
    return Object.entries(question.feedback).find(([id]) => id === option)?.[1] ?? null
  return null
}
