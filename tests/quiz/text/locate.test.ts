import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findPassage } from '../../../server/quiz/text/find-passage.ts'
import { passageOf, placeOf, placeOfPassage, sentencesAt } from '../../../server/quiz/text/locate.ts'
import { Passage } from '../../../server/quiz/text/passage.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'
import { articles } from '../../fixtures/articles.ts'

const article = renderArticle(
  'The tide rose. Nobody moved.\n\n## After the storm\n\nThe tide rose. It rose again. Ben *counted* boats.\n\n---\n\nThe tide fell.',
  'Tide',
)
const { text } = article
/** From the first of these words to the end of the last, both in the order of the text. */
const range = (from: string, to = from, after = 0) => {
  const start = text.indexOf(from, after)
  return { start, end: text.indexOf(to, start) + to.length }
}
const ids = (from: { start: number; end: number }) => sentencesAt(article, from).map(({ id }) => id)

describe('the sentences of a marked range', () => {
  it.each([
    { marked: range('Nobody'), found: ['s1-2'], because: 'one word stands for its sentence' },
    { marked: range('rose', 'Nobody'), found: ['s1-1', 's1-2'], because: 'two are touched' },
    { marked: range(' Nobody moved.'), found: ['s1-2'], because: 'the space before it was only taken along' },
    { marked: range('Nobody moved.\n\n'), found: ['s1-2'], because: 'so was the empty line after it' },
    { marked: range('moved', 'It rose'), found: ['s1-2', 'h1-1', 's2-1', 's2-2'], because: 'a heading lies between' },
    {
      marked: { start: 0, end: text.length },
      found: ['s1-1', 's1-2', 'h1-1', 's2-1', 's2-2', 's2-3', 's3-1'],
      because: 'everything was marked',
    },
    { marked: { start: 4, end: 4 }, found: [], because: 'nothing was marked' },
    { marked: range('\n\n'), found: [], because: 'an empty line is no sentence' },
    { marked: { start: text.length, end: text.length + 9 }, found: [], because: 'the text is over' },
  ])('are $found: $because', ({ marked, found }) => {
    expect(ids(marked)).toEqual(found)
  })
})

test('a sentence that only begins where the range ends is none of it', () => {
  const own = renderArticle(articles.get('without-spaces') ?? '', '')
  const [first, second] = own.blocks[0]?.sentences ?? []
  expect(first?.end).toBe(second?.start)
  expect(first && sentencesAt(own, first)).toEqual([first])
})

describe('where a passage stands', () => {
  it('is said by paragraph and sentence, from 1', () => {
    expect(placeOfPassage(article, { quote: 'Ben counted' })).toEqual({
      paragraph: 2,
      sentence: 3,
      sentenceId: 's2-3',
      quote: 'Ben counted',
    })
  })
  it('has no paragraph in a heading', () => {
    expect(placeOfPassage(article, { quote: 'After the storm' })).toMatchObject({
      paragraph: null,
      sentence: 1,
      sentenceId: 'h1-1',
    })
  })
  it('is where it begins, with its words and not the space around them', () => {
    expect(placeOf(article, range(' Nobody moved.\n\n'))).toMatchObject({ sentence: 2, quote: 'Nobody moved.' })
  })
  it('is nowhere for words that are not there, or there twice', () => {
    expect(placeOfPassage(article, { quote: 'Cleo' })).toBeNull()
    expect(placeOfPassage(article, { quote: 'The tide rose.' })).toBeNull()
    expect(placeOf(article, range('\n\n'))).toBeNull()
  })
})

describe('a range is named by its words', () => {
  it('alone where they stand once', () => {
    expect(passageOf(article, range('Ben counted'))).toEqual({ quote: 'Ben counted' })
  })
  it('and by what stands around them where they stand twice', () => {
    for (const marked of [range('The tide rose.'), range('The tide rose.', 'The tide rose.', 10)]) {
      const passage = passageOf(article, marked)
      expect(Object.keys(passage)).toEqual(['quote', 'prefix', 'suffix'])
      expect(findPassage(text, passage)).toEqual({ found: 'once', range: marked })
    }
  })
  it('and by as much as is allowed where even that is not enough', () => {
    const waves = renderArticle('wave '.repeat(400), 'Waves')
    const passage = passageOf(waves, { start: 1000, end: 1004 })
    expect(Passage.safeParse(passage).success).toBe(true)
    expect(findPassage(waves.text, passage).found).toBe('often')
  })
  it('never by half an emoji, which would not survive being sent', () => {
    const { text, ...pond } = renderArticle(
      ['🦊', '🐟'].map((animal) => `${animal.repeat(30)}abc${animal.repeat(30)}`).join(' '),
      '',
    )
    const start = text.indexOf('b')
    const { prefix = '', suffix = '' } = passageOf({ text, ...pond }, { start, end: start + 1 })
    expect([prefix, suffix]).toEqual([`${'🦊'.repeat(9)}a`, `c${'🦊'.repeat(9)}`])
  })
  it('without the space that was taken along', () => {
    expect(passageOf(article, range(' Nobody moved.\n\n'))).toEqual({ quote: 'Nobody moved.' })
  })
})

test.each([...articles])('the sentences of "%s" are found again by their passages', (name, source) => {
  const own = renderArticle(source, name)
  for (const block of own.blocks) {
    for (const [at, sentence] of block.sentences.entries()) {
      const place = placeOfPassage(own, passageOf(own, sentence))
      expect(place).toMatchObject({ paragraph: block.number, sentence: at + 1, sentenceId: sentence.id })
    }
  }
})

test('whatever is marked, the passage that comes back may be stored and leads to the same place', () => {
  for (const [name, source] of articles) {
    const own = renderArticle(source, name)
    const marks = fc
      .tuple(fc.nat(own.text.length - 1), fc.integer({ min: 1, max: 80 }))
      .map(([start, length]) => ({ start, end: Math.min(start + length, own.text.length) }))
      .filter(
        ({ start, end }) =>
          /[\p{L}\p{N}]/u.test(own.text.slice(start, end)) && own.text.slice(start, end).isWellFormed(),
      )
    fc.assert(
      fc.property(marks, (marked) => {
        const passage = Passage.parse(JSON.parse(JSON.stringify(passageOf(own, marked))))
        expect(`${passage.prefix ?? ''}${passage.suffix ?? ''}`.isWellFormed()).toBe(true)
        const finding = findPassage(own.text, passage)
        const starts = finding.found === 'often' ? finding.ranges : finding.found === 'once' ? [finding.range] : []
        expect(starts.some(({ start, end }) => marked.start <= start && end <= marked.end)).toBe(true)
      }),
    )
  }
})
