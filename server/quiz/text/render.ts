import type { Token } from 'markdown-it'
import type { Article, Block } from './article.ts'
import { readFrontMatter } from './front-matter.ts'
import { levelHeadings } from './heading-levels.ts'
import { plainOf } from './inline-html.ts'
import { markdown } from './markdown.ts'
import { minutesToRead } from './reading-time.ts'
import { onlyPictures, renderBlock } from './render-block.ts'

/** Longest article in UTF-16 code units; a longer one is refused, which keeps a broken file from stalling the server. */
export const articleLimit = 500_000

/**
 * Markdown with a little front matter -> an article with numbered paragraphs and sentences.
 * A heading of level 1 at the very beginning is the title, else the front matter's, else `fallbackTitle`.
 * @throws RangeError above {@link articleLimit}
 */
export function renderArticle(source: string, fallbackTitle: string): Article {
  if (source.length > articleLimit) throw new RangeError(`article is longer than ${articleLimit} characters`)
  const { matter, body } = readFrontMatter(source.normalize('NFC'))
  const lang = matter.lang ?? 'en'
  const groups = topLevel(markdown.parse(body, {}))
  const first = groups[0]?.[0]
  const heading =
    first?.type === 'heading_open' && first.tag === 'h1' ? plainOf(groups.shift()?.[1]?.children ?? []) : null
  levelHeadings(groups.flat())

  const blocks: Block[] = []
  let text = ''
  const counts = { p: 0, h: 0, f: 0 }
  for (const tokens of groups) {
    const kind = kindOf(tokens)
    const id = `${kind}${counts[kind] + 1}`
    const between = text === '' || tokens[0]?.type === 'hr' ? '' : '\n\n'
    const start = text.length + between.length
    const rendered = renderBlock(tokens, id, lang, start)
    if (rendered.text === '' && tokens[0]?.type !== 'hr') continue
    counts[kind] += 1
    text += between + rendered.text
    const { html, sentences } = rendered
    blocks.push({ id, number: kind === 'p' ? counts.p : null, html, sentences, start, end: text.length })
  }
  const title = heading?.trim() || matter.title || fallbackTitle
  return { title, lang, source: matter.source, minutes: minutesToRead(text), text, blocks, glossary: [] }
}

/** Paragraph, heading or rule, figure: only the first is numbered. */
function kindOf(tokens: readonly Token[]): 'p' | 'h' | 'f' {
  if (/^(?:h[1-6]|hr)$/.test(tokens[0]?.tag ?? '')) return 'h'
  return onlyPictures(tokens) ? 'f' : 'p'
}

/** Tokens of one block each: from an opening token of level 0 to its closing one. */
function topLevel(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = []
  let group: Token[] = []
  for (const token of tokens) {
    group.push(token)
    if (token.level === 0 && token.nesting !== 1) {
      groups.push(group)
      group = []
    }
  }
  return groups
}
