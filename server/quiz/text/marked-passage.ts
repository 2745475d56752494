import { z } from 'zod'
import { Range, type Article } from './article.ts'
import { passageOf, sentencesAt, trimmed } from './locate.ts'
import { union } from './ranges.ts'

/**
 * A passage that somebody marked: where it stands in the pinned article, and its words for whoever reads the log. Where
 * the two differ, the range is what was marked.
 * Source: W3C Web Annotation Data Model (2017), sections 4.2.4 (quote) and 4.2.5 (position).
 */
export const MarkedPassage = z.object({
  ...Range.shape,
  /** Of a longer one its beginning. */
  quote: z.string(),
  /** As in {@link Passage}: only where the quote stands more than once. */
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})
export type MarkedPassage = z.output<typeof MarkedPassage>

/** Letters of a quote that are kept, as many as a passage in `quiz.json` may have. */
const most = 2000

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The passage of a range that holds words; it never begins or ends inside of a letter or in white space. */
export function markedPassage(article: Article, marked: Range): MarkedPassage {
  const range = trimmed(article.text, {
    start: edge(article, marked.start, 'start'),
    end: edge(article, marked.end, 'end'),
  })
  const passage = passageOf(article, range)
  return { ...range, ...passage, quote: cut(passage.quote) }
}

/** The nearest place outwards that is between two letters as a reader sees them: half of an emoji is none. */
function edge(article: Article, at: number, side: 'start' | 'end'): number {
  const own = sentencesAt(article, { start: Math.max(0, at - 1), end: at + 1 }).find(
    ({ start, end }) => start < at && at < end,
  )
  if (!own) return at
  const letter = letters.segment(article.text.slice(own.start, own.end)).containing(at - own.start)
  if (!letter || own.start + letter.index === at) return at
  return own.start + letter.index + (side === 'start' ? 0 : letter.segment.length)
}

const cut = (quote: string): string =>
  quote.length <= most ? quote : quote.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** A marked passage as a form sends it. */
export const passageValue = ({ start, end }: Range): string => `${start}-${end}`

/**
 * The passages that a form marks, in the order of the text; those that overlap are one. Empty when nothing is marked.
 * @param sent the field's values, each as {@link passageValue} writes it
 * @param limit how many sentences may be touched
 * @throws ZodError on anything that is no range of the article's words; with the limit beside it when too much is marked
 */
export function readPassages(article: Article, sent: unknown, limit: number): MarkedPassage[] {
  const value = z
    .string()
    .regex(/^\d{1,7}-\d{1,7}$/)
    .transform((range): Range => {
      const [start = 0, end = 0] = range.split('-').map(Number)
      return { start, end }
    })
    .refine((range) => range.end <= article.text.length && sentencesAt(article, range).length > 0)
  const ranges = z
    .array(value)
    .transform(union)
    .refine((all) => touched(article, all) <= limit, { params: { refused: 'too-much-marked', most: limit } })
    .parse([sent ?? []].flat().filter((one) => one !== ''))
  return ranges.map((range) => markedPassage(article, range))
}

/** How many sentences hold any of the ranges. */
export const touched = (article: Article, ranges: readonly Range[]): number =>
  new Set(ranges.flatMap((range) => sentencesAt(article, range).map(({ id }) => id))).size
