import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { PointedAt } from '../../server/lesson/views/on-wall.ts'
import type { Article } from '../../server/quiz/text/article.ts'
import { sentencesAt, placeOf } from '../../server/quiz/text/locate.ts'
import { renderArticle } from '../../server/quiz/text/render.ts'
import { toAbove, toChosen, type ChosenPart } from '../../server/web/wall-chosen.ts'
import { fitsAbove } from '../../server/web/wall-size.ts'

/** From one sentence to another of its block. */
function pointed(article: Article, first: string, last = first): PointedAt {
  const all = article.blocks.flatMap(({ sentences }) => sentences)
  const [start, end] = [all.find(({ id }) => id === first)?.start ?? 0, all.find(({ id }) => id === last)?.end ?? 0]
  const place = placeOf(article, { start, end })
  if (!place) throw new Error(`nothing at ${first}`)
  const ids = sentencesAt(article, { start, end }).map(({ id }) => id)
  const { paragraph, sentence: from, quote } = place
  return { is: 'place', paragraph, from, to: from + ids.length - 1, sentences: ids, quote }
}
const plain = (part: ChosenPart, marked?: boolean) =>
  part.pieces
    .filter((piece) => marked === undefined || piece.marked === marked)
    .map(({ html }) => html.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ''))
    .join('')
    .trim()

test('a short paragraph stands there whole, with the marker on what is pointed at', () => {
  const article = renderArticle('It hunts. It *hears*. It flies.', 'Owls')
  const part = toChosen(pointed(article, 's1-2'), article, false)
  expect(part).toMatchObject({ ref: 'Paragraph 1, sentence 2', rest: '', size: '' })
  expect(plain(part)).toBe('It hunts. It hears. It flies.')
  expect(part.pieces.filter(({ marked }) => marked)).toEqual([{ html: 'It <em>hears</em>.', marked: true }])
})

test('above a question what is pointed at stands alone, and no longer than three lines', () => {
  const sentence = (at: number) =>
    `This is sentence number ${at}, and it is as long as one in a newspaper, or a little longer.`
  const article = renderArticle(Array.from({ length: 9 }, (_, at) => sentence(at + 1)).join(' '), 'Long')
  const text = ({ pieces }: Pick<ChosenPart, 'pieces'>) => pieces.map(({ html }) => html).join('')
  expect(text(toAbove(pointed(article, 's1-4'), article, false))).toBe(sentence(4))
  const many = toAbove(pointed(article, 's1-2', 's1-8'), article, false)
  expect(text(many)).toBe(`${[2, 3].map(sentence).join(' ')} …`)
  expect(many.rest).not.toBe('')
  const endless = renderArticle(`It is ${'very '.repeat(400)}long.`, 'Endless')
  const cut = toAbove(pointed(endless, 's1-1'), endless, false)
  expect(text(cut)).toMatch(/^It is (very )+very…$/)
  expect(fitsAbove(text(cut))).toBe(true)
})

test('of a long paragraph the neighbours stand there as far as they are read from the back row', () => {
  const sentence = (at: number) =>
    `This is sentence number ${at}, and it is as long as one in a newspaper, or a little longer.`
  const article = renderArticle(Array.from({ length: 40 }, (_, at) => sentence(at + 1)).join(' '), 'Long')
  const part = toChosen(pointed(article, 's1-20', 's1-21'), article, false)
  expect(plain(part, true)).toBe(`${sentence(20)} ${sentence(21)}`)
  expect(plain(part)).toMatch(/^… This is sentence number 1\d.* number 2\d, .* …$/)
  expect(part).toMatchObject({ ref: 'Paragraph 1, sentences 20 to 21', rest: 'The whole paragraph is on your phone.' })
  expect(part.size).toMatch(/^(wall-fit-(70|80|90))?$/)
  const onPaper = toChosen(pointed(article, 's1-20', 's1-21'), article, true)
  expect(onPaper).toEqual({ ...part, rest: 'The whole paragraph is on your sheet.' })
})

test('a sentence that no wall holds is cut, and says where the rest is', () => {
  const article = renderArticle(`It goes on ${'and on '.repeat(600)}to the end.`, 'Endless')
  const part = toChosen(pointed(article, 's1-1'), article, false)
  expect(plain(part)).toMatch(/^It goes on .*…/)
  expect(plain(part)).not.toContain('to the end')
  expect(part).toMatchObject({ rest: 'The whole paragraph is on your phone.', size: 'wall-fit-50' })
})

describe('every sentence of every hostile text', () => {
  const files = readdirSync('tests/fixtures/articles')
  it.each(files)('%s', (file) => {
    const article = renderArticle(readFileSync(`tests/fixtures/articles/${file}`, 'utf8'), 'Untitled')
    const blocks = article.blocks.filter(({ sentences }) => sentences.length > 0)
    expect(blocks.length).toBeGreaterThan(1)
    for (const { sentences } of blocks)
      for (const { id, start, end } of sentences) {
        if (article.text.slice(start, end).trim() === '') continue
        const part = toChosen(pointed(article, id), article, false)
        expect(plain(part, true).replace(/&[^;]+;/g, '?')).toBe(
          article.text
            .slice(start, end)
            .trim()
            .replace(/[&<>"']/g, '?'),
        )
        expect(part.ref).toMatch(/^(Paragraph \d+, sentence \d+|A heading)$/)
        expect(part.lang).toBe(article.lang)
      }
  })
})

test('cells and items of a list keep their lines', () => {
  const article = renderArticle(readFileSync('tests/fixtures/articles/tables.md', 'utf8'), 'Untitled')
  const cell = article.blocks
    .flatMap(({ sentences }) => sentences)
    .find(({ start }) => article.text.startsWith('Good.', start))
  expect(plain(toChosen(pointed(article, cell?.id ?? ''), article, false))).toMatch(
    /1901\n610\nGood\. The best in years\.\n1902/,
  )
})

test('a post stands there as it was written, and can do no harm', () => {
  const post = {
    is: 'post',
    id: 'p',
    discussion: 'd',
    number: 3,
    alias: 'Red Kite',
    text: 'Two lines\n<b>here</b>',
  } as const
  const article = renderArticle('It hunts.', 'Owls')
  expect(toChosen(post, article, false)).toEqual({
    ...{ ref: 'Post 3, by Red Kite', lang: null, rest: '', size: '' },
    pieces: [{ html: 'Two lines\n&lt;b&gt;here&lt;/b&gt;', marked: false }],
  })
  expect(toChosen({ ...post, alias: null }, article, false).ref).toBe('Post 3, by your teacher')
})

test('a post that no wall holds is on the phones, where there are any', () => {
  const article = renderArticle('It hunts.', 'Owls')
  const post = { is: 'post', id: 'p', discussion: 'd', number: 1, alias: null, text: 'and on '.repeat(600) } as const
  const rests = [false, true].map((paper) => toChosen(post, article, paper).rest)
  expect(rests).toEqual(['Post 1, whole on your phone.', ''])
})

test('whatever is posted, its letters are at least 60 % of the full size', () => {
  const article = renderArticle('It hunts.', 'Owls')
  const words = fc.array(fc.constantFrom('a', 'owl', 'Donaudampfschifffahrt', '\n', '二階は狭い', '🦊', ' '), {
    maxLength: 700,
  })
  fc.assert(
    fc.property(words, fc.constantFrom(' ', ''), (all, between) => {
      const text = all.join(between)
      const part = toChosen({ is: 'post', id: 'p', discussion: 'd', number: 1, alias: null, text }, article, false)
      expect(['', ...[90, 80, 70, 60].map((fit) => `wall-fit-${fit}`)]).toContain(part.size)
      const [shown = ''] = part.pieces.map(({ html }) => html)
      expect(text.startsWith(shown.replace(/…$/, '')) || shown === text).toBe(true)
      expect(part.rest !== '').toBe(shown !== text)
    }),
    { numRuns: 60 },
  )
})
