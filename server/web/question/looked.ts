import type { Looked, LookedAt, LookedBy } from '../../lesson/views/looked.ts'
import type { Article } from '../../quiz/text/article.ts'
import { plainInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'
import { toArticlePart, type ArticlePart } from '../article-part.ts'

const says = words.questions

/** Locals of `partials/looked`: the heat map, its numbers as words and as a table. */
export interface LookedPart {
  lines: string[]
  /** Whose marks are shown; empty where there is nothing to choose. */
  filters: { href: string; count: number; text: string; current: boolean }[]
  /** Paragraphs with their marks; those without any keep their place. */
  blocks: (ArticlePart['blocks'][number] & { tally: { count: number; text: string }[] })[]
  lang: string
  /** What the four strengths of the marker mean. */
  key: { level: number; text: string }[]
  says: QuestionWords
}

/** Four strengths of the marker: up to a quarter of those who marked a place, up to a half, to three quarters, more. */
const levelOf = (count: number, marked: number): number => Math.max(1, Math.min(4, Math.ceil((4 * count) / marked)))

/** What is said of an option: its letter, or its words where it has none. */
const called = ({ letter, text }: LookedBy): string => letter ?? `“${plainInline(text)}”`

/** "14 of the 18 who chose B marked paragraph 3", an option each; else one for everybody. */
export function lookedLines(looked: Looked): string[] {
  const { marked, answered, most, options } = looked
  const all = says.markedOf(marked, answered)
  if (options.length === 0) return most ? [all, says.mostMarked(most.count, marked, most.paragraph)] : [all]
  return [
    all,
    ...options.flatMap((option) =>
      option.most ? [says.chosenMarked(option.most.count, option.chose, called(option), option.most.paragraph)] : [],
    ),
  ]
}

/** The heat map of one question. @param address of the page itself */
export function toLooked({ all, shown, only }: LookedAt, article: Article, address: string): LookedPart {
  const counts = new Map(shown.sentences.map((sentence) => [sentence.id, sentence]))
  const level = (id: string) => levelOf(counts.get(id)?.count ?? 0, shown.marked)
  return {
    lines: lookedLines(all),
    filters:
      all.options.length === 0
        ? []
        : [
            { href: address, count: all.marked, text: says.everybody, current: only === null },
            ...all.options.map((option) => ({
              href: `${address}?by=${encodeURIComponent(option.id)}`,
              count: option.marked,
              text: says.whoChose(called(option)),
              current: only === option.id,
            })),
          ],
    // The words of the glossary would lead away from the marks.
    blocks: toArticlePart({ ...article, glossary: [] }).blocks.map((block, at) => ({
      ...block,
      html: block.html.replace(/<span id="([^"]+)">/g, (span, id: string) =>
        counts.has(id) ? `<span id="${id}" class="look-${level(id)}">` : span,
      ),
      tally: (article.blocks[at]?.sentences ?? []).flatMap(({ id }, sentence) => {
        const count = counts.get(id)?.count
        return count === undefined ? [] : [{ count, text: says.sentence(sentence + 1) }]
      }),
    })),
    lang: article.lang,
    key: [1, 2, 3, 4].map((one) => ({ level: one, text: says.heat(one) })),
    says,
  }
}

/** So many letters are read from the back row. */
const mostLetters = 900

/** The marked paragraphs, in the order of the text: all of them, or those with the most marks that one picture holds. */
export function mostMarked(blocks: LookedPart['blocks']): LookedPart['blocks'] {
  const marks = ({ tally }: LookedPart['blocks'][number]) => tally.reduce((sum, { count }) => sum + count, 0)
  const shown = new Set<string>()
  let letters = 0
  for (const block of [...blocks].sort((a, b) => marks(b) - marks(a))) {
    letters += block.html.replace(/<[^>]*>/g, '').length
    if (marks(block) === 0 || (shown.size > 0 && letters > mostLetters)) break
    shown.add(block.id)
  }
  return blocks.filter(({ id }) => shown.has(id))
}
