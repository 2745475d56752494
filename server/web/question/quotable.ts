import type { Article } from '../../quiz/text/article.ts'
import { quotableIn } from '../../quiz/text/quotes.ts'
import { words } from '../../words/en.ts'
import { lang as interfaceLang } from '../student-page.ts'

const says = words.questions

/** Locals of `partials/quotable`. */
export interface QuotablePart {
  label: string
  hint: string
  lang: string
  button: string
  /** Of the button's own words. */
  buttonLang: string
  sentences: { mark: string; text: string; act: string }[]
}

/** The sentences of a text with the marks that quote them; null where it has none. */
export function toQuotable(article: Article): QuotablePart | null {
  const sentences = quotableIn(article)
  const [first] = sentences
  return first === undefined
    ? null
    : {
        ...{ label: says.quote, hint: says.quoteHint(first.mark), lang: article.lang },
        ...{ button: says.quoteThis, buttonLang: interfaceLang },
        sentences: sentences.map(({ mark, text }) => ({ mark, text, act: `${says.quoteThis} ${mark}` })),
      }
}
