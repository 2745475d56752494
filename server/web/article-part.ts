import type { Article } from '../quiz/text/article.ts'
import type { QuestionWords } from '../words/en/questions.ts'

/** Locals of `partials/article`, `partials/article-head` and the article of `partials/peek`. */
export interface ArticlePart {
  title: string
  lang: string
  source: string | null
  blocks: { id: string; number: number | null; label: string; html: string }[]
}

/** The numbered blocks as views need them; `html` was made by our own renderer with raw HTML off. */
export const toArticlePart = (article: Article, says: QuestionWords): ArticlePart => ({
  title: article.title,
  lang: article.lang,
  source: article.source,
  blocks: article.blocks.map(({ id, number, html }) => ({
    id,
    number,
    label: number === null ? '' : says.paragraph(number),
    html,
  })),
})
