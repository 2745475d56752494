import type { Token } from 'markdown-it'
import { escapeHtml } from './escape.ts'

/** The plain words of inline tokens: markup gone, line breaks as spaces, an image as its alternative text. */
export const plainOf = (tokens: readonly Token[]): string => tokens.map(wordsOf).join('')

/** What a token adds to the plain text. */
export function wordsOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
  if (token.type === 'image') return plainOf(token.children ?? [])
  return token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special' ? token.content : ''
}

/** The opening tag of inline markup that we keep; empty for what we do not. */
export function openingTag(token: Token): string {
  if (token.type === 'link_open') {
    return `<a href="${escapeHtml(String(token.attrGet('href') ?? ''))}" rel="noopener nofollow ugc">`
  }
  return ['strong', 'em', 's'].includes(token.tag) ? `<${token.tag}>` : ''
}

export const closingTag = (token: Token): string =>
  ['strong', 'em', 's', 'a'].includes(token.tag) ? `</${token.tag}>` : ''
