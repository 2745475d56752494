import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Article } from '../../../server/quiz/text/article.ts'
import { articleLimit, renderArticle } from '../../../server/quiz/text/render.ts'
import { articles } from '../../fixtures/articles.ts'
import { readMarkup } from '../../fixtures/markup.ts'

const render = (source: string) => renderArticle(source, 'Untitled')
const htmlOf = (source: string) => render(source).blocks.map(({ html }) => html)
const wordsOf = (article: Article) =>
  article.blocks.map(({ sentences }) => sentences.map(({ start, end }) => article.text.slice(start, end)))

describe('the title', () => {
  it.each([
    { source: '# Tides\n\nText.', title: 'Tides', because: 'the first heading is the title' },
    { source: 'Tides\n=====\n\nText.', title: 'Tides', because: 'it may be underlined instead' },
    {
      source: '---\ntitle: Matter\n---\n# *Tides*\n\nText.',
      title: 'Tides',
      because: 'the heading is what the class reads',
    },
    { source: '---\ntitle: Matter\n---\nText.', title: 'Matter', because: 'no heading stands in the text' },
    { source: 'Text.\n\n# Later', title: 'Untitled', because: 'a heading further down heads its part only' },
    { source: '## Part\n\nText.', title: 'Untitled', because: 'a smaller heading heads a part' },
    { source: '#\n\nText.', title: 'Untitled', because: 'an empty heading names nothing' },
    { source: '', title: 'Untitled', because: 'there is nothing at all' },
  ])('is $title: $because', ({ source, title }) => {
    expect(render(source).title).toBe(title)
  })

  it('is not repeated in the text', () => {
    expect(render('# Tides\n\nText.').text).toBe('Text.')
  })
})

describe('numbers in the margin', () => {
  it('count paragraphs, lists, quotations and tables, but no headings, rules and pictures', () => {
    const { blocks } = render(
      'One.\n\n## Part\n\n- Two.\n\n> Three.\n\n---\n\n![Sea](sea.png)\n\n|Four|\n|-|\n\n```\nFive\n```',
    )
    expect(blocks.map(({ id, number }) => [id, number])).toEqual([
      ['p1', 1],
      ['h1', null],
      ['p2', 2],
      ['p3', 3],
      ['h2', null],
      ['f1', null],
      ['p4', 4],
      ['p5', 5],
    ])
  })

  it('are not used up by what has no words', () => {
    const { blocks, text } = render('One.\n\n![](sea.png)\n\n-\n\n##\n\n| |\n|-|\n\nTwo.')
    expect([blocks.map(({ id }) => id), text]).toEqual([['p1', 'p2'], 'One.\n\nTwo.'])
  })
})

describe('each sentence has a span of its own', () => {
  it.each([
    { source: '**Bold that spans two sentences. Like so** it goes.', because: 'markup runs over the end' },
    { source: '*A **deep** nest. It **goes* on.** Then stops.', because: 'markup crosses markup' },
    { source: '[A link. With two](https://sea.example/) sentences.', because: 'a link runs over the end' },
    { source: 'Code is `a. B` here. Then more.', because: 'code may look like two sentences' },
    { source: 'One.  \nTwo.\nThree.', because: 'lines break' },
    { source: '~~Gone. Also gone.~~ Here.', because: 'struck words are words' },
  ])('in $source, where $because', ({ source }) => {
    const article = render(source)
    const [block] = article.blocks
    const { byId } = readMarkup(block?.html ?? '')
    const sentences = block?.sentences ?? []
    expect(sentences.length).toBeGreaterThan(1)
    for (const { id, start, end } of sentences) expect(byId.get(id)).toBe(article.text.slice(start, end))
  })

  it('and markup is closed and opened again at its end', () => {
    expect(htmlOf('**Bold. Like so** it goes.')).toEqual([
      '<p><span id="s1-1"><strong>Bold. </strong></span><span id="s1-2"><strong>Like so</strong> it goes.</span></p>',
    ])
  })

  it('in headings and cells too, with ids of their own', () => {
    const article = render('## The sea\n\n| A | B |\n| - | - |\n| Wet. Cold. | Deep. |')
    expect(article.blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id))).toEqual([
      'h1-1',
      's1-1',
      's1-2',
      's1-3',
      's1-4',
      's1-5',
    ])
    expect(wordsOf(article)).toEqual([['The sea'], ['A', 'B', 'Wet. ', 'Cold.', 'Deep.']])
  })
})

describe('Markdown becomes', () => {
  it.each([
    { source: '7. Seven\n8. Eight', html: '<ol start="7"><li>', because: 'a list keeps its first number' },
    {
      source: '- a\n  - b',
      html: '</span><ul><li><span id="s1-2">b</span></li></ul></li></ul>',
      because: 'lists nest',
    },
    { source: '> a\n>\n> b', html: '<blockquote><p>', because: 'a quotation holds paragraphs' },
    {
      source: '|a|\n|-|',
      html: '<div class="scrollx" tabindex="0" role="group" aria-labelledby="s1-1"><table>',
      because: 'a table scrolls in its own box',
    },
    {
      source: '![A boat](https://evil.example/x.png)',
      html: '<figure><span id="f1-1">A boat</span></figure>',
      because: 'a remote picture would tell who reads',
    },
    {
      source: 'See ![a boat](x.png) here.',
      html: '<p><span id="s1-1">See a boat here.</span></p>',
      because: 'its words stand in the sentence',
    },
    {
      source: '[x](https://a.example/?a=1&b="2")',
      html: '<a href="https://a.example/?a=1&amp;b=%222%22" rel="noopener nofollow ugc">',
      because: 'links are kept',
    },
    { source: '[x](mailto:a@b.example)', html: '<a href="mailto:a@b.example"', because: 'so are addresses of letters' },
    {
      source: 'a <b>bold</b> & "x"',
      html: 'a &lt;b&gt;bold&lt;/b&gt; &amp; &quot;x&quot;',
      because: 'raw HTML is text',
    },
    {
      source: 'https://sea.example',
      html: '<span id="s1-1">https://sea.example</span>',
      because: 'a bare address is text',
    },
    { source: 'a\\\nb', html: 'a<br>b', because: 'a verse keeps its lines' },
    { source: '***', html: '<hr>', because: 'a rule is a rule' },
    {
      source: '    int x;',
      html: '<pre><code><span id="s1-1">int x;</span></code></pre>',
      because: 'an indented line is code',
    },
    {
      source: '[words][ref]\n\n[ref]: data:image/png;base64,AAAA',
      html: '<p><span id="s1-1">words</span></p>',
      because: 'a definition is never shown',
    },
  ])('$html: $because', ({ source, html }) => {
    expect(htmlOf(source).join('')).toContain(html)
  })

  it('headings that begin below the page’s own and skip no level', () => {
    const levels = htmlOf('Text.\n\n#### A\n\n###### B\n\n# C\n\n#### D\n\n### E').flatMap(
      (html) => /^<(h\d)>/.exec(html)?.[1] ?? [],
    )
    expect(levels).toEqual(['h2', 'h3', 'h2', 'h3', 'h3'])
  })
})

describe('what is pinned with a lesson', () => {
  it.each([...articles])(
    '"%s" has ranges that hold: blocks part the text, sentences part the blocks, spans show them',
    (_, source) => {
      const article = render(source)
      expect(Article.safeParse(article).success).toBe(true)
      expect(article.text).toBe(article.text.normalize('NFC'))
      expect(
        article.blocks
          .filter(({ html }) => html !== '<hr>')
          .map(({ start, end }) => article.text.slice(start, end))
          .join('\n\n'),
      ).toBe(article.text)
      for (const block of article.blocks) {
        const { byId, tags } = readMarkup(block.html)
        expect([...byId.keys()]).toEqual(block.sentences.map(({ id }) => id))
        for (const { id, start, end } of block.sentences) expect(byId.get(id)).toBe(article.text.slice(start, end))
        expect(
          block.sentences
            .map(({ start, end }) => article.text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(article.text.slice(block.start, block.end).replace(/\s/g, ''))
        expect(tags.filter(({ name }) => name === 'img')).toEqual([])
      }
      const ids = article.blocks.flatMap(({ id, sentences }) => [id, ...sentences.map((sentence) => sentence.id)])
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('is well-formed whatever the Markdown', () => {
    const parts = [
      '*',
      '**',
      '_',
      '`',
      '~~',
      '[',
      '](https://a.b)',
      '](javascript:x)',
      '![',
      '<b>',
      '&lt;',
      '\\',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '| ',
      '|-|\n',
      'A sea. ',
      'b',
      '“',
      '🦊',
      '1. ',
      '```',
      '---\n',
    ]
    const sources = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((each) => each.join(''))
    fc.assert(
      fc.property(sources, (source) => {
        const article = render(source)
        for (const { html, sentences } of article.blocks) {
          const { byId } = readMarkup(html)
          for (const { id, start, end } of sentences) expect(byId.get(id)).toBe(article.text.slice(start, end))
        }
      }),
      { numRuns: 1000 },
    )
  })
})

test('language and source come from the front matter', () => {
  const { lang, source } = render(articles.get('right-to-left') ?? '')
  expect([lang, source]).toEqual(['ar', 'كُتب للاختبار'])
  expect(render('Text.')).toMatchObject({ lang: 'en', source: null })
})

test.each([
  { text: 'word '.repeat(20), minutes: 1, because: 'less than a minute is called one' },
  { text: 'word '.repeat(1000), minutes: 5, because: 'pupils read 200 words a minute' },
  { text: '川'.repeat(1200), minutes: 3, because: 'or 400 characters' },
])('reading takes $minutes minutes: $because', ({ text, minutes }) => {
  expect(render(text).minutes).toBe(minutes)
})

test('an article that is too long is refused, the longest allowed is not', () => {
  expect(() => render('a'.repeat(articleLimit + 1))).toThrow(RangeError)
  expect(render('a'.repeat(articleLimit)).text).toHaveLength(articleLimit)
})
