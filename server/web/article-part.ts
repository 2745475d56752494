import type { Article } from '../quiz/text/article.ts'
import { renderInline } from '../quiz/text/inline.ts'
import { linkWords } from '../quiz/text/linked-words.ts'
import { placeOf } from '../quiz/text/locate.ts'
import { words } from '../words/en.ts'

const says = words.questions

/** Locals of `partials/article`, `partials/article-head` and the article of `partials/peek`. */
export interface ArticlePart {
  title: string
  lang: string
  source: string | null
  blocks: { id: string; number: number | null; label: string; html: string }[]
  /** Null without one. */
  glossary: {
    label: string
    hide: string
    words: { id: string; word: string; html: string; place: { href: string; text: string } | null }[]
  } | null
}

/** The numbered blocks as views need them; `html` was made by our own renderer with raw HTML off. */
export function toArticlePart(article: Article): ArticlePart {
  const links = article.glossary.map(({ id, places }) => ({ href: `#${id}`, places }))
  return {
    title: article.title,
    lang: article.lang,
    source: article.source,
    blocks: article.blocks.map((block) => ({
      id: block.id,
      number: block.number,
      label: block.number === null ? '' : says.paragraph(block.number),
      html: linkWords(block, links),
    })),
    glossary: toGlossary(article),
  }
}

function toGlossary(article: Article): ArticlePart['glossary'] {
  if (article.glossary.length === 0) return null
  return {
    label: says.glossary,
    hide: says.hideMeaning,
    words: article.glossary.map(({ id, word, meaning, places: [first] }) => {
      const place = first ? placeOf(article, first) : null
      const text = place && (place.paragraph === null ? says.inText : says.paragraph(place.paragraph))
      return {
        ...{ id, word, html: renderInline(meaning) },
        place: place && text !== null ? { href: `#${place.sentenceId}`, text } : null,
      }
    }),
  }
}
