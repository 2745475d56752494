import type { Token } from 'markdown-it'

/**
 * The page's h1 is the article's title, so its own headings begin at h2, and none is skipped on the way down: who moves
 * from heading to heading by ear meets no hole. Changes the tokens.
 */
export function levelHeadings(tokens: readonly Token[]): void {
  let level = 1
  for (const token of tokens) {
    if (token.type === 'heading_open') level = Math.min(Math.max(2, Number(token.tag.slice(1))), level + 1)
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${level}`
  }
}
