import type { ShownCertainty } from '../../lesson/views/shown-certainty.ts'
import type { ShownKey } from '../../lesson/views/shown-key.ts'
import type { MarkedPlace, PartFeedback } from '../../quiz/types/question-type.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import type { CriterionPart } from './criteria.ts'
import { optionHtml } from './option-html.ts'
import { toQuestionSummary, type QuestionSummary } from './summary.ts'
import { lookedLines } from './looked.ts'
import { toPlacePart, type PlacePart } from '../place-part.ts'

const says = words.questions

/** Shape and word; locals of `partials/verdict`. */
export interface Verdict {
  kind: 'right' | 'wrong' | 'part' | 'wait'
  text: string
}

/** One row of `partials/result`. */
export interface ResultRow {
  /** Null where the answer is called by its words. */
  letter: string | null
  tone: 'right' | 'wrong' | 'none'
  html: string
  verdict: Verdict | null
  whyHtml: string | null
}

/** One part of an answer, of `partials/part-results`. */
export interface PartResult {
  tone: 'right' | 'wrong' | 'none'
  html: string
  /** What was chosen or written; null for nothing. */
  yours: string | null
  verdict: Verdict | null
  /** A right answer, where theirs is not. */
  key: string | null
  whyHtml: string | null
}

/** Locals of `views/questions/<type>/feedback.ejs`, as `feedback`: a question after its answer was shown. */
export interface QuestionFeedback {
  /** Of the article, in which options, reasons and keys are written, for voices and translation. */
  lang: string
  /** Empty for written types and those with parts. */
  rows: ResultRow[]
  /** Empty where the answer is one. */
  parts: PartResult[]
  /** What was written, or null; types with options show it in their rows. */
  yours: string | null
  /** The whole question in one line; null where its rows say it all. */
  verdict: Verdict | null
  /** A right answer of a written type, or the model answer of an essay. */
  keyHtml: string | null
  /** Words for a written answer that was expected to be wrong. */
  whyHtml: string | null
  /** How sure they were, and what it earned; null where that was not asked. */
  certainty: string | null
  /** The place that answers it; null where there is none, or `places` has it. */
  place: PlacePart | null
  /** What was marked, then what is right, where the answer is a place in the text; else empty. */
  places: { heading: string; places: { place: PlacePart; verdict: Verdict }[] }[]
  /** Places that the answer quotes. */
  quotes: PlacePart[]
  /** What the teacher found in each criterion; empty for none. */
  levels: CriterionPart[]
  /** What the class thinks, where no answer is right, or why that is not shown; null where there are right answers. */
  opinions: { summary: QuestionSummary; why: null } | { summary: null; why: string } | null
  /** The place that was shown beside the answer; null where none was. */
  where: { place: PlacePart; verdict: Verdict } | null
  /** Where the class looked, in words; empty where no place is asked for, and while few marked one. */
  looked: string[]
  explanationHtml: string | null
  comment: string | null
  /** Of the parts below the question: `h3` where its prompt is a heading among others. */
  heading: 'h2' | 'h3'
  says: QuestionWords
}

const html = (words: string | null): string | null => (words === null ? null : renderInline(words))

/**
 * What a student reads once the key is shown.
 * @param key of `studentQuestionView` or `studentResultsView`
 * @param answer what counts, in plain words; null when nothing was handed in
 * @param article address of the page with the article, and its language
 */
export function toQuestionFeedback(
  key: ShownKey,
  question: { points: number; answer: string | null },
  article: { href: string | null; lang: string },
  heading: 'h2' | 'h3' = 'h2',
): QuestionFeedback {
  const hasParts = key.parts.length > 0
  const written = key.options.length === 0 && !hasParts
  const severalRight = key.options.filter((option) => option.correct).length > 1
  return {
    lang: article.lang,
    rows: key.options.map((option) => toRow(option, severalRight && question.answer !== null)),
    parts: key.parts.map((part) => toPartResult(part)),
    yours: written ? question.answer : null,
    verdict:
      written || hasParts || severalRight || question.answer === null || wasTriedAgain(key)
        ? toVerdict(key, question)
        : null,
    keyHtml: written ? html(key.key) : null,
    whyHtml: html(key.why),
    certainty: key.certainty && certaintyLine(key.certainty),
    place: key.places || !key.place ? null : toPlacePart(key.place, article.lang, article.href),
    places: toPlaces(key.places, article),
    quotes: key.quotes.map((place) => toPlacePart(place, article.lang, article.href)),
    levels: key.levels.map(({ text, level, points, most }) => ({
      html: renderInline(text),
      levels: [{ points: says.levelOf(points, most), html: renderInline(level) }],
    })),
    opinions: key.opinions && toOpinions(key.opinions),
    where: key.where && {
      place: toPlacePart(key.where.place, article.lang, article.href),
      verdict: toWhere(key.where.meets),
    },
    looked: key.looked ? lookedLines(key.looked) : [],
    explanationHtml: html(key.explanation),
    comment: key.comment === '' ? null : key.comment,
    heading,
    says,
  }
}

/** A place that was shown is not part of the points, so it is neither right nor wrong where the question names none. */
const toWhere = (meets: boolean | null): Verdict =>
  meets === null
    ? { kind: 'part', text: says.whereNoPlace }
    : meets
      ? { kind: 'right', text: says.whereMeets }
      : { kind: 'wrong', text: says.whereElse }

/** Marked places with whether they are right, and right ones with whether they were marked. */
function toPlaces(
  places: ShownKey['places'],
  article: { href: string | null; lang: string },
): QuestionFeedback['places'] {
  if (!places) return []
  const { marked, accepted } = places
  const part = ({ place }: MarkedPlace) => toPlacePart(place, article.lang, article.href)
  const lists: QuestionFeedback['places'] = [
    {
      heading: says.yourMarks,
      places: marked.map((one) => ({
        place: part(one),
        verdict: one.right ? { kind: 'right', text: says.markedRight } : { kind: 'wrong', text: says.markedWrong },
      })),
    },
    {
      heading: says.rightPlaces(accepted.length),
      places: accepted.map((one) => ({
        place: part(one),
        verdict: { kind: 'right', text: one.right ? says.placeFound : says.placeNotFound },
      })),
    },
  ]
  return lists.filter((list) => list.places.length > 0)
}

function toOpinions(opinions: NonNullable<ShownKey['opinions']>): QuestionFeedback['opinions'] {
  if (opinions === 'too-few') return { summary: null, why: says.tooFewOpinions }
  if (opinions === 'not-yet') return { summary: null, why: says.opinionsNotYet }
  return { summary: toQuestionSummary(opinions.type, opinions), why: null }
}

function toRow(option: ShownKey['options'][number], several: boolean): ResultRow {
  const { letter, chosen, correct, why } = option
  const right = {
    kind: 'right',
    text: chosen ? says.yoursRight : several ? says.rightNotChosen : says.rightAnswer,
  } as const
  const wrong = { kind: 'wrong', text: says.yoursWrong } as const
  return {
    letter,
    tone: correct ? 'right' : chosen ? 'wrong' : 'none',
    html: optionHtml(option),
    verdict: correct ? right : chosen ? wrong : null,
    whyHtml: html(why),
  }
}

function certaintyLine({ certainty, right, points }: ShownCertainty): string {
  if (points !== null) return says.certaintyEarned(certainty, points)
  return says.wasSure[certainty === 1 ? 'unsure' : 'sure'][right ? 'right' : 'wrong']
}

/** It took more than one try, so that the points are to be told. */
const wasTriedAgain = ({ tried }: ShownKey): boolean => tried !== null && tried.number > 1

function toPartResult({ text, given, key, right, why }: PartFeedback): PartResult {
  const verdict = { kind: right ? 'right' : 'wrong', text: right ? says.yoursRight : says.yoursWrong } as const
  return {
    tone: right === null ? 'none' : verdict.kind,
    html: renderInline(text),
    yours: given,
    verdict: right === null ? null : verdict,
    key: right ? null : key,
    whyHtml: html(why),
  }
}

function toVerdict(key: ShownKey, { points, answer }: { points: number; answer: string | null }): Verdict | null {
  if (answer === null) return { kind: 'part', text: says.noAnswer }
  if (key.opinions) return null
  if (key.mark === null) return { kind: 'wait', text: says.waits }
  const earned = key.mark * points
  if (key.options.length === 0 && key.comment !== null) return { kind: 'part', text: says.marked(earned, points) }
  if (wasTriedAgain(key) && key.tried?.right) {
    const kind = earned > 0 ? 'right' : 'part'
    return { kind, text: says.rightAtTry(key.tried.number, earned, points) }
  }
  if (key.mark >= 1) return { kind: 'right', text: says.right(earned, points) }
  if (key.mark <= 0) return { kind: 'wrong', text: says.notRight(earned, points) }
  return { kind: 'part', text: says.partly(earned, points) }
}
