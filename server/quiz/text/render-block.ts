import type { Token } from 'markdown-it'
import type { Sentence } from './article.ts'
import { escapeHtml } from './escape.ts'
import { plainOf } from './inline-html.ts'
import { sentenceHtml } from './sentence-html.ts'
import { sentenceBounds } from './sentences.ts'

const kept = new Set('p ul ol li blockquote table thead tbody tr th td h2 h3 h4 h5 h6'.split(' '))

/** What a block becomes; `text` is empty for a rule and for what has no words. */
export interface RenderedBlock {
  html: string
  text: string
  sentences: Sentence[]
}

/**
 * The tokens of one block as HTML and as plain text, where the runs of a block (list items, table cells) are parted by a
 * line break.
 * @param id of the block: `p4` has the sentences `s4-1`, `s4-2`; another keeps its letter
 * @param start where the block begins in the article's text
 */
export function renderBlock(tokens: readonly Token[], id: string, lang: string, start: number): RenderedBlock {
  const letter = id.replace(/^p/, 's')
  const sentences: Sentence[] = []
  let html = ''
  let text = ''
  const add = (words: string, write: (own: Sentence[], offset: number) => string) => {
    if (words === '') return
    if (text !== '') text += '\n'
    const offset = start + text.length
    const own = sentenceBounds(words, lang).map(([from, to], at) => ({
      id: `${letter}-${sentences.length + at + 1}`,
      start: offset + from,
      end: offset + to,
    }))
    for (const sentence of own) sentences.push(sentence)
    text += words
    html += write(own, offset)
  }

  for (const token of tokens) {
    if (token.type === 'inline') {
      const inline = token.children ?? []
      add(plainOf(inline), (own, offset) => sentenceHtml(inline, own, offset))
    } else if (token.type === 'fence' || token.type === 'code_block') {
      const words = token.content.replace(/\n$/, '')
      add(words, (own, offset) => codeHtml(words, own, offset))
    } else if (token.type === 'hr') html += '<hr>'
    else if (kept.has(token.tag) && !token.hidden) {
      html += token.nesting === 1 ? opening(token, `${letter}-${sentences.length + 1}`) : closing(token)
    }
  }
  return onlyPictures(tokens)
    ? { html: html.replace(/^<p>(.*)<\/p>$/s, '<figure>$1</figure>'), text, sentences }
    : { html, text, sentences }
}

/** A picture is shown as its alternative text: fetching a remote one would tell another machine who is reading. */
export function onlyPictures(tokens: readonly Token[]): boolean {
  const inline = tokens[1]?.children ?? []
  return (
    tokens[0]?.type === 'paragraph_open' &&
    inline.some(({ type }) => type === 'image') &&
    inline.every(
      ({ type, content }) => type === 'image' || type === 'softbreak' || (type === 'text' && content.trim() === ''),
    )
  )
}

const codeHtml = (words: string, sentences: readonly Sentence[], offset: number): string => {
  const spans = sentences.map(
    ({ id, start, end }) => `<span id="${id}">${escapeHtml(words.slice(start - offset, end - offset))}</span>`,
  )
  return `<pre><code>${spans.join('')}</code></pre>`
}

/**
 * A table scrolls in a box of its own; who moves by keyboard can reach it, and it is called by its first cell.
 * @param nextSentence id of the sentence that comes next
 */
function opening(token: Token, nextSentence: string): string {
  if (token.tag === 'table')
    return `<div class="scrollx" tabindex="0" role="group" aria-labelledby="${nextSentence}"><table>`
  const first = token.tag === 'ol' ? Number(token.attrGet('start') ?? 1) : 1
  return Number.isInteger(first) && first !== 1 ? `<ol start="${first}">` : `<${token.tag}>`
}

const closing = ({ tag }: Token): string => (tag === 'table' ? '</table></div>' : `</${tag}>`)
