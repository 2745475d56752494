import type { OnWall, PointedAt } from '../lesson/views/on-wall.ts'
import type { Article } from '../quiz/text/article.ts'
import { escapeHtml } from '../quiz/text/escape.ts'
import { words } from '../words/en.ts'
import { firstWords } from './first-words.ts'
import { authorOf } from './on-wall-part.ts'
import { aloneSize, fitsAbove, fitsAlone } from './wall-size.ts'

/** Locals of `partials/wall-chosen`. */
export interface ChosenPart {
  /** "Paragraph 4, sentence 3"; "Post 3, by Red Kite" */
  ref: string
  /** Follow each other; a line break in them is one on the wall. */
  pieces: { html: string; marked: boolean }[]
  /** Of the article; null for words of the class. */
  lang: string | null
  /** Where the rest is; "" where all of it stands there, or the rest is nowhere else. */
  rest: string
  size: string
}

/** Locals of `partials/wall-above`, and what has to fit. */
export interface AbovePart extends Omit<ChosenPart, 'size'> {
  text: string
}

/** Shares of the full size: what is pointed at is never smaller than the first, a post than the second, and what stands around a place never makes it smaller than the third. */
const leastShare = 0.5
const postShare = 0.6
const easyShare = 0.7

const says = words.onWall

/** What the teacher shows on the wall, in so many words as are read from the back row. @param paper nobody has a phone */
export function toChosen(chosen: OnWall, article: Article, paper: boolean): ChosenPart {
  if (chosen.is === 'place') return toPlace(chosen, article, paper)
  const { number, alias, text } = chosen
  const shown = beginning(text, (words) => fitsAlone(words, postShare))
  return {
    ref: `${says.postTitle(number)}, ${authorOf(alias)}`,
    pieces: [{ html: escapeHtml(shown), marked: false }],
    lang: null,
    rest: shown === text || paper ? '' : says.wholePost(number),
    size: aloneSize(shown),
  }
}

interface Piece {
  /** With the line break before it, where one stands in the text. */
  text: string
  html: string
}

/** The same above a question, which stays in sight: what is pointed at alone, without its neighbours. */
export function toAbove(chosen: PointedAt, article: Article, paper: boolean): AbovePart {
  const { paragraph, from, to } = chosen
  const lit = piecesAt(chosen, article).slice(from - 1, to)
  const held = heldOf(lit, fitsAbove)
  const isAll = held.length === lit.length && held[0] === lit[0]
  const html = held
    .map((piece) => piece.html)
    .join('')
    .trim()
  return {
    ref: says.place(paragraph, from, to),
    pieces: [{ html, marked: true }, ...(isAll || html.endsWith('…') ? [] : [{ html: ' …', marked: false }])],
    lang: article.lang,
    rest: isAll ? '' : paper ? says.wholePlaceOnSheet : says.wholePlace,
    text: joined(held),
  }
}

/** As many of the sentences as fit; of the first its beginning at least. */
function heldOf(lit: readonly Piece[], fits: (text: string) => boolean): Piece[] {
  const held = lit.filter((_, at) => at === 0 || fits(joined(lit.slice(0, at + 1))))
  const [first] = held
  if (first && held.length === 1) held[0] = cut(first, fits)
  return held
}

const piecesAt = ({ sentences }: PointedAt, article: Article): Piece[] => {
  const block = article.blocks.find((one) => one.sentences.some(({ id }) => id === sentences[0]))
  return block ? piecesOf(article, block) : []
}

/** The sentences that are pointed at, and of their neighbours as many as stand there with large letters. */
function toPlace(pointed: PointedAt, article: Article, paper: boolean): ChosenPart {
  const { paragraph, from, to } = pointed
  const all = piecesAt(pointed, article)
  const lit = all.slice(from - 1, to)
  const held = heldOf(lit, (text) => fitsAlone(text, leastShare))
  let [start, end] = [from - 1, from - 1 + held.length]
  const whole = held.length === lit.length && held[0] === lit[0]
  const fits = (before: number, after: number) => fitsAlone(joined(all.slice(before, after)), easyShare)
  // One sentence after, one before, and so on while they fit.
  for (let grows = whole; grows;) {
    const after = end < all.length && fits(start, end + 1)
    if (after) end += 1
    const before = start > 0 && fits(start - 1, end)
    if (before) start -= 1
    grows = after || before
  }
  const shown = [...all.slice(start, from - 1), ...held, ...all.slice(from - 1 + held.length, end)]
  const isAll = start === 0 && end === all.length && whole
  return {
    ref: says.place(paragraph, from, to),
    pieces: [
      ...(start > 0 ? [{ html: '… ', marked: false }] : []),
      ...shown.flatMap((piece, at) => {
        const html = at === 0 ? piece.html.replace(/^\n/, '') : piece.html
        const marked = held.includes(piece)
        // The marker ends with the last word.
        return piece === held.at(-1)
          ? [
              { html: html.trimEnd(), marked },
              { html: html.slice(html.trimEnd().length), marked: false },
            ]
          : [{ html, marked }]
      }),
      ...(end < all.length || !whole ? [{ html: ' …', marked: false }] : []),
    ],
    lang: article.lang,
    rest: isAll ? '' : paper ? says.wholePlaceOnSheet : says.wholePlace,
    size: aloneSize(joined(shown)),
  }
}

/** What has to fit. Each line break of the Markdown makes one line more at most. */
function joined(pieces: readonly Piece[]): string {
  const breaks = pieces.flatMap(({ html }) => html.match(/<br>/g) ?? [])
  return (
    pieces
      .map(({ text }) => text)
      .join('')
      .trim() + '\n'.repeat(breaks.length)
  )
}

/** The sentences of a block with their inline markup, as `render-block.ts` wrote them: spans that hold no other. */
function piecesOf(article: Article, { html, sentences }: Article['blocks'][number]): Piece[] {
  const inner = new Map(Array.from(html.matchAll(/<span id="([^"]+)">(.*?)<\/span>/gs), ([, id, own]) => [id, own]))
  return sentences.map(({ id, start, end }, at) => {
    const text = article.text.slice(start, end)
    const before = article.text.slice(sentences[at - 1]?.end ?? start, start)
    return { text: before + text, html: before + (inner.get(id) ?? escapeHtml(text)) }
  })
}

/** A sentence that the wall does not hold: its beginning, without markup. */
function cut(piece: Piece, fits: (text: string) => boolean): Piece {
  if (fits(joined([piece]))) return piece
  const text = beginning(piece.text, fits)
  return { text, html: escapeHtml(text) }
}

/** The text, or as many of its first words as fit. */
function beginning(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  for (let most = 1800; most > 0; most -= 50) {
    const shown = `${firstWords(text, most).first.trimEnd()}…`
    if (fits(shown)) return shown
  }
  return ''
}
