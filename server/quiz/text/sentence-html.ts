import type { Token } from 'markdown-it'
import type { Sentence } from './article.ts'
import { escapeHtml } from './escape.ts'
import { closingTag, openingTag, wordsOf } from './inline-html.ts'

/**
 * Inline tokens as HTML with every sentence in a span of its own. Markup that runs over a sentence's end is closed
 * before it and opened again after it, so that the HTML stays well-formed.
 * @param sentences cover the tokens' plain text; ranges count from `offset`
 */
export function sentenceHtml(tokens: readonly Token[], sentences: readonly Sentence[], offset: number): string {
  let html = ''
  let at = offset
  let next = 0
  const open: Token[] = []
  const closeAll = () => open.toReversed().map(closingTag).join('')
  const openAll = () => open.map(openingTag).join('')

  const write = (words: string, wrap: (words: string) => string) => {
    let rest = words
    while (rest !== '') {
      const sentence = sentences[next]
      if (!sentence) throw new RangeError('sentences do not cover the paragraph')
      if (at === sentence.start) html += `${closeAll()}<span id="${sentence.id}">${openAll()}`
      const part = rest.slice(0, sentence.end - at)
      html += wrap(part)
      at += part.length
      rest = rest.slice(part.length)
      if (at === sentence.end) {
        html += `${closeAll()}</span>${openAll()}`
        next += 1
      }
    }
  }

  for (const token of tokens) {
    if (token.nesting === 1) {
      html += openingTag(token)
      open.push(token)
    } else if (token.nesting === -1) {
      html += closingTag(token)
      open.pop()
    } else if (token.type === 'code_inline') write(token.content, (part) => `<code>${escapeHtml(part)}</code>`)
    else if (token.type === 'hardbreak') write(' ', () => '<br>')
    else write(wordsOf(token), escapeHtml)
  }
  return html.replace(/<(strong|em|s|a)(?: [^<>]*)?><\/\1>/g, '')
}
