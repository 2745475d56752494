import type { Question } from '../../quiz/questions.ts'
import { typeOf } from '../../quiz/questions.ts'
import type { Article } from '../../quiz/text/article.ts'
import { plainInline } from '../../quiz/text/inline.ts'
import type { Place } from '../../quiz/text/locate.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { toQuestionPreview } from './preview.ts'

const says = words.questions
const onPaper = words.printing

/** Locals of `partials/print-key`, as `key`: what a teacher marks a sheet by. */
export interface PrintedKey {
  lang: string
  /** Right options; empty for types without any. */
  rows: { letter: string | null; html: string }[]
  /** Each part with its right answers, as the sheet has them: "C: words", or words alone. */
  parts: { html: string; answers: string }[]
  /** Accepted answers of a written type; empty where right rows say it. */
  accepted: string[]
  /** Said where nothing is right or wrong; null elsewhere. */
  noKey: string | null
  modelHtml: string | null
  rubricHtml: string | null
  /** "Paragraph 4, sentence 3"; null where the question names no place. */
  place: string | null
  explanationHtml: string | null
  says: QuestionWords
}

/** @param place where its passage stands; null when it names none */
export function toPrintedKey(question: Question, place: Place | null, article: Article): PrintedKey {
  const preview = toQuestionPreview(question, place, article, null)
  const type = typeOf(question, article)
  const letters = new Map(type.sheet(question).map(({ letter, text }) => [plainInline(text), letter]))
  const rows = preview.rows.filter(({ tone }) => tone === 'right')
  const { lang, modelHtml, rubricHtml, explanationHtml } = preview
  return {
    ...{ lang, modelHtml, rubricHtml, explanationHtml, says },
    rows: rows.map(({ letter, html }) => ({ letter, html })),
    parts: preview.parts.map(({ html, accepted }) => ({
      html,
      answers: accepted.map((answer) => withLetter(letters.get(answer) ?? null, answer)).join(' / '),
    })),
    accepted: rows.length > 0 ? [] : preview.accepted,
    noKey: type.markedBy === 'nobody' ? onPaper.noKey : null,
    place: preview.place?.ref ?? null,
  }
}

const withLetter = (letter: string | null, words: string): string => (letter === null ? words : `${letter}: ${words}`)
