import { escapeHtml } from './escape.ts'
import { closingTag, openingTag, plainOf, wordsOf } from './inline-html.ts'
import { markdown } from './markdown.ts'

const tokensOf = (source: string) => markdown.parseInline(source, {})[0]?.children ?? []

/** Inline Markdown of a prompt, an option or an explanation as safe HTML: emphasis, code and links, nothing else. */
export function renderInline(source: string): string {
  return tokensOf(source)
    .map((token) => {
      if (token.nesting === 1) return openingTag(token)
      if (token.nesting === -1) return closingTag(token)
      if (token.type === 'code_inline') return `<code>${escapeHtml(token.content)}</code>`
      return token.type === 'hardbreak' ? '<br>' : escapeHtml(wordsOf(token))
    })
    .join('')
}

/** The same as plain words: for titles, CSV and the accessible names of things. */
export const plainInline = (source: string): string => plainOf(tokensOf(source))
