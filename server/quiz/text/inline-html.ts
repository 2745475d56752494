import type { Token } from 'markdown-it'
import { escapeHtml } from './escape.ts'

/** The plain words of inline tokens: markup gone, line breaks as spaces, an image as its alternative text. */
export const plainOf = (tokens: readonly Token[]): string => tokens.map(wordsOf).join('')

/** What a token adds to the plain text, in NFC: `e&#x301;` becomes two characters only here. */
export function wordsOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
  if (token.type === 'image') return plainOf(token.children ?? [])
  if (token.type !== 'text' && token.type !== 'code_inline' && token.type !== 'text_special') return ''
  return token.content.normalize('NFC')
}

/** What a browser opens safely. The one gate of addresses: nothing else writes an `href`. */
const safeAddress = /^(?:https?:\/\/|mailto:|#)/i

/** The opening tag of inline markup that we keep; empty for what we do not. */
function openingTag(token: Token): string {
  if (token.type === 'link_open') {
    const address = String(token.attrGet('href') ?? '')
    return safeAddress.test(address) ? `<a href="${escapeHtml(address)}" rel="noopener nofollow ugc">` : ''
  }
  return ['strong', 'em', 's'].includes(token.tag) ? `<${token.tag}>` : ''
}

/**
 * Writes inline tokens so that the HTML is always well-formed: a tag opens directly before its first words, so none is
 * empty, and `pause` closes what is open until the next words. A tag inside the same tag is left out: it shows nothing
 * new, and a thousand nested ones would be written again for each sentence.
 */
export class InlineWriter {
  html = ''
  private readonly open: { tag: string; opening: string; written: boolean }[] = []
  private readonly shown: boolean[] = []

  /**
   * Tags are handled here; the words of a text go to `say`.
   * @param say gets the plain words and how they look as HTML
   */
  write(tokens: readonly Token[], say: (words: string, toHtml: (part: string) => string) => void): string {
    for (const token of tokens) {
      if (token.nesting === 1) this.enter(token)
      else if (token.nesting === -1) this.leave()
      else if (token.type === 'code_inline') say(wordsOf(token), (part) => `<code>${escapeHtml(part)}</code>`)
      else if (token.type === 'hardbreak') say(' ', () => '<br>')
      else say(wordsOf(token), escapeHtml)
    }
    return this.html
  }

  words(html: string): void {
    for (const each of this.open) {
      if (!each.written) this.html += each.opening
      each.written = true
    }
    this.html += html
  }

  pause(): void {
    for (const each of this.open.toReversed()) {
      if (each.written) this.html += `</${each.tag}>`
      each.written = false
    }
  }

  private enter(token: Token): void {
    const opening = openingTag(token)
    const shown = opening !== '' && this.open.every(({ tag }) => tag !== token.tag)
    this.shown.push(shown)
    if (shown) this.open.push({ tag: token.tag, opening, written: false })
  }

  private leave(): void {
    if (!this.shown.pop()) return
    const left = this.open.pop()
    if (left?.written) this.html += `</${left.tag}>`
  }
}
