import { InlineWriter, plainOf } from './inline-html.ts'
import { markdown } from './markdown.ts'

const tokensOf = (source: string) => markdown.parseInline(source, {})[0]?.children ?? []

/** Inline Markdown of a prompt, an option or an explanation as safe HTML: emphasis, code and links, nothing else. */
export function renderInline(source: string): string {
  const writer = new InlineWriter()
  return writer.write(tokensOf(source), (words, toHtml) => {
    if (words !== '') writer.words(toHtml(words))
  })
}

/** Plain words as inline Markdown that says just these words. */
export const markdownOf = (words: string): string => words.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** The same as plain words: for titles, CSV and the accessible names of things. */
export const plainInline = (source: string): string => plainOf(tokensOf(source))
