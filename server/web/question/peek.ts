import type { Article } from '../../quiz/text/article.ts'
import { words } from '../../words/en.ts'
import { toArticlePart, type ArticlePart } from '../article-part.ts'
import type { PickPart } from './pick.ts'

/** Locals of `partials/peek`: the text beside a question. */
export interface PeekPart {
  open: boolean
  show: string
  hide: string
  label: string
  markWords: string | null
  article: ArticlePart
}

const says = words.question

/**
 * @param pick what is marked in the text, where something can be
 * @param marks what was refused is about what is marked
 */
export const toPeek = (
  article: Article,
  pick: { part: PickPart; article: ArticlePart } | null,
  marks: boolean,
): PeekPart => ({
  show: pick?.part.name === 'passage' ? says.showWhere : says.showText,
  hide: says.hideText,
  label: says.text,
  // Where the answer is a place in the text, nothing can be done without it.
  open: pick !== null && (pick.part.name === 'response' || marks),
  markWords: pick && !pick.part.closed ? words.questions.markWords : null,
  article: pick?.article ?? toArticlePart(article),
})
