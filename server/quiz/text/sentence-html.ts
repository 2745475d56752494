import type { Token } from 'markdown-it'
import type { Sentence } from './article.ts'
import { InlineWriter } from './inline-html.ts'

/**
 * Inline tokens as HTML with every sentence in a span of its own. Markup that runs over a sentence's end is closed
 * before it and opened again after it.
 * @param sentences cover the tokens' plain text; ranges count from `offset`
 * @throws RangeError when they do not
 */
export function sentenceHtml(tokens: readonly Token[], sentences: readonly Sentence[], offset: number): string {
  const writer = new InlineWriter()
  let at = offset
  let next = 0
  return writer.write(tokens, (words, toHtml) => {
    let rest = words
    while (rest !== '') {
      const sentence = sentences[next]
      if (!sentence) throw new RangeError('sentences do not cover the paragraph')
      if (at === sentence.start) writer.html += `<span id="${sentence.id}">`
      const part = rest.slice(0, sentence.end - at)
      writer.words(toHtml(part))
      at += part.length
      rest = rest.slice(part.length)
      if (at === sentence.end) {
        writer.pause()
        writer.html += '</span>'
        next += 1
      }
    }
  })
}
