import type { Token } from 'markdown-it'
import type { Article, Block, Sentence } from './article.ts'
import { escapeHtml } from './escape.ts'
import { readFrontMatter } from './front-matter.ts'
import { plainOf } from './inline-html.ts'
import { markdown } from './markdown.ts'
import { sentenceHtml } from './sentence-html.ts'
import { sentenceBounds } from './sentences.ts'

/** Longest article in UTF-16 code units; a longer one is refused, which keeps a broken file from stalling the server. */
export const articleLimit = 500_000

/**
 * Markdown with a little front matter -> an article with numbered paragraphs and sentences.
 * The first heading of level 1 is the title, else the front matter's, else `fallbackTitle`.
 * @throws RangeError above {@link articleLimit}
 */
export function renderArticle(source: string, fallbackTitle: string): Article {
  if (source.length > articleLimit) throw new RangeError(`article is longer than ${articleLimit} characters`)
  const { matter, body } = readFrontMatter(source.normalize('NFC'))
  const lang = matter.lang ?? 'en'
  const groups = topLevel(markdown.parse(body, {}))
  const first = groups[0]?.[0]
  const heading = first?.tag === 'h1' && first.nesting === 1 ? plainOf(groups.shift()?.[1]?.children ?? []) : null

  const blocks: Block[] = []
  let text = ''
  let paragraphs = 0
  let headings = 0
  for (const tokens of groups) {
    const numbered = !/^(h[1-6]|hr)$/.test(tokens[0]?.tag ?? '')
    const id = numbered ? `p${(paragraphs += 1)}` : `h${(headings += 1)}`
    const start = text === '' ? 0 : text.length + 2
    const block = renderBlock(tokens, id, lang, start)
    if (block.text === '' && numbered) {
      paragraphs -= 1
      continue
    }
    text += (text === '' ? '' : '\n\n') + block.text
    blocks.push({ id, number: numbered ? paragraphs : null, html: block.html, sentences: block.sentences, start, end: start + block.text.length })
  }
  return { title: heading || matter.title || fallbackTitle, lang, source: matter.source, minutes: minutesToRead(text), text, blocks }
}

/** Whole minutes at 200 words or 400 Chinese, Japanese or Korean characters; at least 1. Source: Brysbaert (2019), 238 words silently by adults, less for pupils. */
export function minutesToRead(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const words = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, ' ').split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / 200 + wide / 400))
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

const kept = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The article's title is the page's h1, so its own headings begin one level below. */
const tagOf = (token: Token): string => token.tag.replace(/^h([1-5])$/, (_, level: string) => `h${Math.max(2, Number(level))}`)

function renderBlock(tokens: readonly Token[], id: string, lang: string, start: number) {
  let html = ''
  let text = ''
  const sentences: Sentence[] = []
  /** Adds one run of words, cut into sentences; runs of a block are parted by a line break. */
  const add = (words: string, write: (own: Sentence[], offset: number) => string) => {
    if (words === '') return
    if (text !== '') text += '\n'
    const offset = start + text.length
    const own = sentenceBounds(words, lang).map(([from, to], at) => ({
      id: `${id.replace(/^p/, 's')}-${sentences.length + at + 1}`,
      start: offset + from,
      end: offset + to,
    }))
    sentences.push(...own)
    text += words
    html += write(own, offset)
  }
  for (const token of tokens) {
    const tag = tagOf(token)
    if (token.type === 'inline') add(plainOf(token.children ?? []), (own, offset) => sentenceHtml(token.children ?? [], own, offset))
    else if (token.type === 'fence' || token.type === 'code_block') {
      const words = token.content.replace(/\n$/, '')
      add(words, (own, offset) => `<pre><code>${own.map((s) => `<span id="${s.id}">${escapeHtml(words.slice(s.start - offset, s.end - offset))}</span>`).join('')}</code></pre>`)
    } else if (token.type === 'hr') html += '<hr>'
    else if (kept.has(tag) && !token.hidden) {
      if (tag === 'table') html += token.nesting === 1 ? '<div class="scrollx" tabindex="0" role="region" aria-label="Table"><table>' : '</table></div>'
      else html += token.nesting === 1 ? `<${tag}>` : `</${tag}>`
    }
  }
  return { html, text, sentences }
}
