import { plainInline } from '../text/inline.ts'

/** A text with gaps: what stands before each gap in order, with its name, and what stands after the last. Inline Markdown. */
export interface Cloze {
  gaps: readonly { name: string; before: string }[]
  after: string
}

/** Reads `The call was their [[number]] since then.` A mark that is not closed is text. */
export function clozeOf(text: string): Cloze {
  // Names stand at every second place, since the expression has one group.
  const pieces = text.split(/\[\[([^[\]\n]{1,80})\]\]/)
  const gaps = pieces.flatMap((piece, at) =>
    at % 2 === 1 ? [{ name: piece.trim(), before: pieces[at - 1] ?? '' }] : [],
  )
  return { gaps, after: pieces.at(-1) ?? '' }
}

/** How many words around a gap tell it from others. */
const around = { before: 4, after: 3 }

/** What each gap is called: the few words around it, such as "was their ___ call since". Plain words. */
export function gapNames({ gaps, after }: Cloze): string[] {
  return gaps.map(({ before }, at) => {
    const behind = gaps[at + 1]?.before ?? after
    const left = wordsOf(before).slice(-around.before).join(' ')
    const right = wordsOf(behind).slice(0, around.after).join(' ')
    // A full stop stands close to its gap, as in the text.
    return `${left}${/\s$/.test(before) ? ' ' : ''}___${/^\s/.test(behind) ? ' ' : ''}${right}`.trim()
  })
}

const wordsOf = (text: string): string[] =>
  plainInline(text)
    .split(/\s+/)
    .filter((word) => word !== '')

/** The text with each gap filled, as plain words. */
export const filled = ({ gaps, after }: Cloze, words: readonly string[]): string =>
  plainInline([...gaps.map(({ before }, at) => `${before}${words[at] ?? '___'}`), after].join(''))
