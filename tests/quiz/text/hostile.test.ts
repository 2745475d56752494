import { expect, test } from 'vitest'
import { renderInline } from '../../../server/quiz/text/inline.ts'
import { articleLimit, renderArticle } from '../../../server/quiz/text/render.ts'
import { readMarkup } from '../../fixtures/markup.ts'
import { processorTime } from '../../fixtures/processor-time.ts'

/** Every tag that an article or a prompt may have, with its attributes. */
const allowed: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    'p ul li blockquote table thead tbody tr th td h2 h3 h4 h5 h6 figure pre code strong em s br hr'
      .split(' ')
      .map((tag) => [tag, /^$/]),
  ),
  span: /^id=[shf]\d+-\d+$/,
  ol: /^(start=\d+)?$/,
  div: /^class=scrollx tabindex=0 role=group aria-labelledby=[shf]\d+-\d+$/,
  a: /^href=(https?:\/\/|mailto:|#)\S* rel=noopener nofollow ugc$/i,
}

const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<style>@import "//evil.example"</style>',
  '<link rel=stylesheet href=//evil.example>',
  '<base href="//evil.example">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<form action=//evil.example><button>x</button></form>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<details open ontoggle=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '</span></p><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](blob:https://a.example/1)',
  '[x](//evil.example)',
  '[x](/teach/session)',
  '[x](\\\\evil.example)',
  '[x](view-source:https://a.example)',
  '[x](https://a.example/"onmouseover="alert(1))',
  "[x](https://a.example/'onmouseover='alert(1))",
  '[x](https://a.example/><script>alert(1)</script>)',
  '[x](https://a.example "title" onclick=alert(1))',
  '[x](https://a.example "\\" onclick=alert(1) x=\\"")',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x][y]\n\n[y]: <javascript:alert(1)> "t"',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/seen.gif)',
  '![x"onerror="alert(1)](x.png)',
  '![<script>alert(1)</script>](x.png "onload=alert(1)")',
  '[![x](x.png)](javascript:alert(1))',
  '**<b onclick=alert(1)>**',
  '`<script>alert(1)</script>`',
  '```html onload=alert(1)\n<script>alert(1)</script>\n```',
  '```"><script>\nx\n```',
  '    <script>alert(1)</script>',
  '# <script>alert(1)</script>\n\nText.',
  '## <img src=x onerror=alert(1)>',
  '| <script>alert(1)</script> | a |\n| :-: | - |\n| <img src=x onerror=alert(1)> | `<b>` |',
  '> <script>alert(1)</script>',
  '- <script>alert(1)</script>',
  '99999999999. x\n\n1. <b>x</b>',
  '---\ntitle: <script>alert(1)</script>\nlang: "><script>\n---\nText.',
  'A. <s\ncript>alert(1)</script> B. C',
  '\u0000<script>alert(1)</script>',
  '\u202E<script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
]

test.each(attacks)('%j is words, not markup', (attack) => {
  const pages = [
    ...renderArticle(attack, 'x').blocks.map(({ html }) => html),
    ...renderArticle(`Before. ${attack} After. More.`, 'x').blocks.map(({ html }) => html),
    renderInline(attack),
  ]
  expect(pages.length).toBeGreaterThan(1)
  for (const html of pages) {
    for (const { name, attributes } of readMarkup(html).tags) {
      expect(Object.keys(allowed)).toContain(name)
      expect(
        Object.entries(attributes)
          .map((pair) => pair.join('='))
          .join(' '),
      ).toMatch(allowed[name] ?? /$^/)
    }
  }
})

test('the same table lets through what is meant to be there', () => {
  const { blocks } = renderArticle('[x](https://a.example) *y*\n\n|a|\n|-|\n\n3. c', 'x')
  expect(blocks.flatMap(({ html }) => readMarkup(html).tags.map(({ name }) => name))).toEqual(
    expect.arrayContaining(['a', 'em', 'div', 'ol', 'span']),
  )
})

test('a language that is none does not reach the page', () => {
  expect(renderArticle('---\nlang: "><script>\n---\nText.', 'x').lang).toBe('en')
})

/**
 * Twenty seconds of the processor bound the worst of all; each takes under two on a laptop. One that grows with the square of the length
 * takes minutes: names ("A. A. A.") and open markup did, until sentences were cut in windows.
 */
test.each([
  ...[
    '(',
    '[',
    '](',
    '![',
    '*',
    '_',
    '~',
    '`',
    '\\',
    '|',
    '&',
    '"',
    '!',
    '<a ',
    '<!--',
    '> ',
    '- ',
    '1. ',
    '# ',
    '\u0301',
    '。',
    '🦊',
  ],
  ...['*a ', '**a. B', '[a](', '`a``', 'A. ', 'Dr. ', 'No. ', '“?” a ', '&#x301;', '[a]: b\n', 'a\n', '|a', 'a ', ' a'],
])('the longest article of nothing but %j is read in bounded time', (part) => {
  const source = part.repeat(articleLimit / part.length)
  const cost = processorTime(() => {
    const { blocks } = renderArticle(source, 'x')
    for (const { html } of blocks) expect(html.length).toBeLessThan(40 * articleLimit)
  })
  expect(cost).toBeLessThan(20_000)
})

test('a table of thousands of rows is read in bounded time', () => {
  const cost = processorTime(() => {
    const { blocks } = renderArticle(`a|b\n-|-\n${'c. D|e\n'.repeat(60_000)}`, 'x')
    expect(blocks[0]?.sentences).toHaveLength(2 + 3 * 60_000)
  })
  expect(cost).toBeLessThan(20_000)
})
