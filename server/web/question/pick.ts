import type { Pick } from '../../lesson/views/student-question.ts'
import type { Article, Range } from '../../quiz/text/article.ts'
import { placeOf, sentencesAt, trimmed } from '../../quiz/text/locate.ts'
import { passageValue } from '../../quiz/text/marked-passage.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { toArticlePart, type ArticlePart } from '../article-part.ts'

const says = words.questions

/** Locals of `partials/pick`: what is marked so far. The sentences themselves are ticked in the text. */
export interface PickPart {
  name: Pick['field']
  /** One mark moves, several are ticked. */
  type: 'radio' | 'checkbox'
  hint: string
  /** Marked words that are no whole sentence: each can be taken away here. */
  rows: { value: string; quote: string; ref: string }[]
  lang: string
  closed: boolean
  problem: string | null
  says: QuestionWords
}

/**
 * A text whose sentences can be marked, and the part of the form that says so.
 * @param fields what the form is filled with; anything that is no passage of the text is left out
 */
export function toPick(
  pick: Pick,
  article: Article,
  fields: FormBody,
  { closed, problem }: { closed: boolean; problem: string | null },
): { part: PickPart; article: ArticlePart } {
  const marked = marksIn(article, fields[pick.field])
  const whole = new Set(
    article.blocks.flatMap(({ sentences }) => sentences.map((one) => passageValue(own(article, one)))),
  )
  const type = pick.most === 1 ? 'radio' : 'checkbox'
  const part = toArticlePart(article)
  return {
    part: {
      name: pick.field,
      type,
      hint: hintOf(pick),
      rows: marked
        .filter((range) => !whole.has(passageValue(range)))
        .map((range) => {
          const place = placeOf(article, range)
          const ref = place ? says.placeRef(place.paragraph, place.sentence) : ''
          return { value: passageValue(range), quote: article.text.slice(range.start, range.end), ref }
        }),
      ...{ lang: article.lang, closed, problem, says },
    },
    article: {
      ...part,
      blocks: part.blocks.map((block, at) => {
        const sentences = article.blocks[at]?.sentences ?? []
        const ticks = sentences.map(({ id, ...range }) => {
          const value = passageValue(own(article, range))
          const on = marked.some((one) => passageValue(one) === value)
          const state = `${on ? ' checked' : ''}${closed || sentencesAt(article, range).length === 0 ? ' disabled' : ''}`
          return [
            id,
            `<input type="${type}" name="${pick.field}" value="${value}" id="pick-${id}" form="answer"${state}>`,
          ]
        })
        // Without links: a tap on a sentence marks it.
        return { ...block, html: withTicks(article.blocks[at]?.html ?? '', new Map(ticks as [string, string][])) }
      }),
    },
  }
}

function hintOf({ field, most, required }: Pick): string {
  if (field === 'passage') return required ? says.showWhereRequired : says.showWhere
  return most === 1 ? says.markOne : says.markSeveral(most)
}

const own = (article: Article, range: Range): Range => trimmed(article.text, range)

/** Each sentence's span gets its control, and its words become the control's label. */
export const withTicks = (html: string, ticks: ReadonlyMap<string, string>): string =>
  html
    .replace(/<span id="([^"]+)">/g, (span, id: string) => `${span}${ticks.get(id) ?? ''}<label for="pick-${id}">`)
    .replace(/<\/span>/g, '</label></span>')

/** The passages that a form holds, for filling it again: nothing is refused here. */
function marksIn(article: Article, sent: FormBody[string] | undefined): Range[] {
  return [sent ?? []].flat().flatMap((value): Range[] => {
    const [start, end] = value.split('-').map(Number)
    const range = { start: start ?? Number.NaN, end: end ?? Number.NaN }
    return passageValue(range) === value && sentencesAt(article, range).length > 0 ? [range] : []
  })
}

/** What a form marks, in words. */
export const plainMarks = (article: Article, sent: FormBody[string] | undefined): string =>
  marksIn(article, sent)
    .map(({ start, end }) => `“${article.text.slice(start, end)}”`)
    .join('; ')
