import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { findWords } from '../../../server/quiz/text/find-words.ts'
import { linkWords } from '../../../server/quiz/text/linked-words.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'
import { articles } from '../../fixtures/articles.ts'

const linked = (source: string, word: string) => {
  const article = renderArticle(source, '')
  const places = findWords(article.text, [[word]])[0] ?? []
  return article.blocks.map((block) => linkWords(block, [{ href: '#term-1', places }])).join('')
}
const link = (words: string) => `<a class="term" href="#term-1">${words}</a>`

it.each([
  { source: 'A readout.', html: `A ${link('readout')}.`, because: 'it stands there' },
  {
    source: 'A readout is a readout.',
    html: `A ${link('readout')} is a readout.`,
    because: 'once a paragraph is enough',
  },
  { source: 'A *readout* it is.', html: `<em>${link('readout')}</em>`, because: 'markup around it stays around it' },
  { source: 'A read*out*, a readout.', html: `a ${link('readout')}.`, because: 'markup runs through the first' },
  {
    source: 'A [readout](https://example.org), a readout.',
    html: `a ${link('readout')}.`,
    because: 'the first is a link',
  },
  { source: 'x & y < readout', html: `x &amp; y &lt; ${link('readout')}`, because: 'each sign counts as one' },
  { source: 'one\\\nreadout', html: `<br>${link('readout')}`, because: 'a broken line counts as a space' },
  { source: '- one\n- readout', html: link('readout'), because: 'list items are parted in the text only' },
  { source: '| a | b |\n| - | - |\n| c | readout |', html: link('readout'), because: 'cells, too' },
  { source: '    code readout', html: `code ${link('readout')}`, because: 'code is read as well' },
])('in $source: $because', ({ source, html }) => {
  expect(linked(source, 'readout')).toContain(html)
})

test('nothing of any article changes but for the links, and a link holds its word', () => {
  const all = [...articles.values()].map((source) => renderArticle(source, ''))
  const cases = fc.constantFrom(...all.filter(({ text }) => /\p{L}/u.test(text))).chain((article) =>
    fc.record({
      article: fc.constant(article),
      words: fc.array(fc.constantFrom(...(article.text.match(/[\p{L}\p{N}]+/gu) ?? [])), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  )
  fc.assert(
    fc.property(cases, ({ article, words }) => {
      const own = [...new Set(words)]
      const places = findWords(
        article.text,
        own.map((word) => [word]),
      )
      const links = own.map((_, at) => ({ href: `#term-${at + 1}`, places: places[at] ?? [] }))
      for (const block of article.blocks) {
        const html = linkWords(block, links)
        expect(html.replace(/<a class="term" href="#term-\d+">((?:(?!<).)*)<\/a>/gs, '$1')).toBe(block.html)
        for (const [, at, held] of html.matchAll(/<a class="term" href="#term-(\d+)">(.*?)<\/a>/gs)) {
          const word = own[Number(at) - 1] ?? ''
          expect(held?.replace(/\u00AD/g, '').toLowerCase()).toBe(word.toLowerCase())
        }
      }
    }),
  )
})
