import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plainInline, renderInline } from '../../../server/quiz/text/inline.ts'
import { readMarkup } from '../../fixtures/markup.ts'

const link = (address: string, words: string) => `<a href="${address}" rel="noopener nofollow ugc">${words}</a>`

describe('a prompt, an option or an explanation', () => {
  it.each([
    {
      source: 'What aid did Xi **NOT** list?',
      html: 'What aid did Xi <strong>NOT</strong> list?',
      because: 'strong words stay strong',
    },
    { source: 'A *readout*, a ~~poem~~', html: 'A <em>readout</em>, a <s>poem</s>', because: 'so does other emphasis' },
    { source: '***both***', html: '<em><strong>both</strong></em>', because: 'two at once' },
    { source: '*it **is*** so', html: '<em>it <strong>is</strong></em> so', because: 'they nest' },
    { source: '*a *b* c*', html: '<em>a b c</em>', because: 'emphasis within emphasis shows nothing new' },
    { source: '`a < b`', html: '<code>a &lt; b</code>', because: 'code stands as it is' },
    { source: '[text](https://a.example/x)', html: link('https://a.example/x', 'text'), because: 'links are kept' },
    {
      source: '<https://a.example>',
      html: link('https://a.example', 'https://a.example'),
      because: 'also marked bare ones',
    },
    { source: 'https://a.example', html: 'https://a.example', because: 'but not by themselves' },
    { source: '![a boat](x.png)', html: 'a boat', because: 'a picture is its words' },
    { source: '# no heading', html: '# no heading', because: 'there are no blocks here' },
    { source: '- no list\n- at all', html: '- no list - at all', because: 'a line break is a space' },
    { source: 'one\\\ntwo', html: 'one<br>two', because: 'one that was asked for is kept' },
    {
      source: '2 * 3 * 4 < 30 & so_on_it',
      html: '2 * 3 * 4 &lt; 30 &amp; so_on_it',
      because: 'signs are not always markup',
    },
    { source: '\\*stars\\*', html: '*stars*', because: 'a backslash takes a sign as it is' },
    { source: '', html: '', because: 'nothing is nothing' },
  ])('$source becomes $html: $because', ({ source, html }) => {
    expect(renderInline(source)).toBe(html)
  })

  it('has the same words plainly', () => {
    expect(plainInline('What **aid** did [Xi](https://a.example) `list`\nhere &amp; now?')).toBe(
      'What aid did Xi list here & now?',
    )
  })
})

test('the plain words are the words of the HTML, whatever was written', () => {
  const parts = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '~~',
    '[',
    '](b)',
    '](https://a.b)',
    '![',
    '<',
    '>',
    '&',
    '&lt;',
    '\\',
    '\n',
    'word',
    ' ',
    '"',
    "'",
    '🦊',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (each) => {
      const source = each.join('')
      expect(readMarkup(renderInline(source)).text).toBe(plainInline(source))
    }),
    { numRuns: 1000 },
  )
})
