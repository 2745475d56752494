import type { Question } from '../../quiz/questions.ts'
import { typeOf } from '../../quiz/questions.ts'
import type { Article } from '../../quiz/text/article.ts'
import { plainInline, renderInline } from '../../quiz/text/inline.ts'
import { noAsks } from '../../quiz/types/question-type.ts'
import { words } from '../../words/en.ts'
import type { PrintWords } from '../../words/en/printing.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { toCertaintyPart, type CertaintyPart } from './certainty.ts'
import { toCriteria, type CriterionPart } from './criteria.ts'
import { hintOf } from './form.ts'
import { optionHtml } from './option-html.ts'

const says = words.questions
const onPaper = words.printing

/** Locals of `views/questions/<type>/print.ejs`, as `question`: a question to be answered with a pen, without its key. */
export interface PrintedQuestion {
  /** Of the article. */
  lang: string
  /** How to write what is asked for, or what several ticks earn. */
  hint: string
  /** In the quiz's own order, so that all sheets are alike. */
  options: { letter: string | null; html: string }[]
  /** The options are steps of a scale. */
  scale: boolean
  /** Empty where the answer is one. `choices` are plain words, empty where it is written. */
  parts: { html: string; beforeHtml: string; choices: string[] }[]
  /** What stands behind the last part, where parts stand in one text; else "". */
  afterHtml: string
  /** Lines to write on. */
  lines: number
  /** Advice on length; null for none. */
  length: string | null
  /** What a text is marked by; empty where nothing says so. */
  criteria: CriterionPart[]
  /** So many sentences of the text are asked for; 0 for none. */
  places: number
  says: QuestionWords
  onPaper: PrintWords
}

/** What every type may ask beside its answer: locals of `partials/print-beside`, as `beside`. */
export interface PrintedBeside {
  /** "Where does the text say so?"; null where no place is asked for. */
  where: string | null
  /** Null where it is not asked for. */
  certainty: CertaintyPart | null
  onPaper: PrintWords
}

/** Words that a hand writes on one line. */
const wordsPerLine = 8
/** A text gets no fewer lines than this, and no more than fill a page. */
const textLines = { fewest: 4, most: 30 }

const linesFor = (words: number): number =>
  Math.min(Math.max(Math.ceil(words / wordsPerLine), textLines.fewest), textLines.most)

/** A question as it stands on the sheet; nothing in it gives the key away. */
export function toPrintedQuestion(question: Question, article: Article): PrintedQuestion {
  const type = typeOf(question, article)
  const sheet = type.sheet(question)
  const parts = type.parts?.sheet(question) ?? []
  const asks = type.asks?.(question) ?? noAsks
  return {
    lang: article.lang,
    hint: hintOf({ sheet, parts, asks }),
    options: sheet.map((option) => ({ letter: option.letter, html: optionHtml(option) })),
    scale: asks.scale,
    parts: parts.map(({ text, before, choices }) => ({
      html: renderInline(text),
      beforeHtml: renderInline(before ?? ''),
      choices: (choices ?? []).map((choice) => plainInline(choice.text)),
    })),
    afterHtml: renderInline(asks.after),
    lines: asks.words === null ? 1 : linesFor(asks.words),
    length: asks.words === null ? null : says.aboutWords(asks.words),
    criteria: toCriteria(asks.criteria),
    places: type.sentencesAtMost?.(question) ?? 0,
    ...{ says, onPaper },
  }
}

/** What a question asks beside its answer. */
export const toPrintedBeside = ({ where, certainty }: Question): PrintedBeside => ({
  where: where === null ? null : onPaper.where,
  certainty: certainty === null ? null : toCertaintyPart(certainty, {}, null),
  onPaper,
})
