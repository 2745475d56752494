import type { OnWall, PointedAt } from '../lesson/views/on-wall.ts'
import { words } from '../words/en.ts'
import { firstWords } from './first-words.ts'
import type { Link } from './page.ts'

/** Locals of `partials/on-wall`. */
export interface OnWallPart {
  lead: string
  /** "" where the words themselves are marked on the page. */
  quote: string
  /** Ids of the sentences that are marked wherever the text stands on the page; empty for a post. */
  lit: readonly string[]
  /** Of the article; null for words of the class. */
  lang: string | null
  /** Names the quote where it may be so long that it scrolls; null where it is short. */
  scrolls: string | null
  /** Null where it leads nowhere yet. */
  link: Link | null
}

/** The link leads to the whole place. */
const mostOfPlace = 300
/** So many letters of a post stand there without scrolling; all of them stand there, since the wall may show fewer. */
const mostOfPost = 400

const says = words.onWall

/** What the teacher shows on the wall, as text for a student. @param lesson its address */
export function toOnWall(onWall: OnWall | null, lesson: string, lang: string): OnWallPart | null {
  if (!onWall) return null
  if (onWall.is === 'place') {
    const { paragraph, from, to, sentences, quote } = onWall
    const { first, rest } = firstWords(quote, mostOfPlace)
    return {
      lead: says.pointsAt(paragraph, from, to),
      quote: `“${first}${rest === '' ? '' : '…'}”`,
      ...{ lang, scrolls: null, lit: sentences },
      link: { href: `${lesson}/article#${sentences[0] ?? ''}`, text: says.readPlace },
    }
  }
  const { id, discussion, number, text } = onWall
  return {
    lead: `${says.post(number, authorOf(onWall.alias))}.`,
    ...{ quote: text, lit: [], lang: null, scrolls: text.length > mostOfPost ? says.words : null },
    link: { href: `${lesson}/discussion/${discussion}#post-${id}`, text: says.readPost },
  }
}

/** On the page of the text: the place is marked in it, and the line leads there. */
export function toPlaceHere({ paragraph, from, to, sentences }: PointedAt): OnWallPart {
  const lead = says.pointsHere(paragraph, from, to)
  const link = { href: `#${sentences[0] ?? ''}`, text: says.showPlace }
  return { lead, quote: '', lang: null, scrolls: null, lit: sentences, link }
}

/** "by Red Kite" */
export const authorOf = (alias: string | null): string => (alias === null ? says.byTeacher : says.by(alias))
