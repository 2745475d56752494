import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { check } from '../../../server/check.ts'
import { checkQuiz } from '../../../server/quiz/check.ts'
import { questionTypes, type Question } from '../../../server/quiz/questions.ts'
import { findPassage } from '../../../server/quiz/text/find-passage.ts'
import { plainInline } from '../../../server/quiz/text/inline.ts'
import { placeOfPassage } from '../../../server/quiz/text/locate.ts'
import { renderArticle } from '../../../server/quiz/text/render.ts'

const folder = new URL('../../../quizzes/', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

const sample = (name: string) => {
  const article = renderArticle(readFileSync(new URL(`${name}/article.md`, folder), 'utf8'), name)
  const { quiz } = checkQuiz(JSON.parse(readFileSync(new URL(`${name}/quiz.json`, folder), 'utf8')), article)
  if (!quiz) throw new Error(`${name} has errors: run readout check`)
  return { article, quiz }
}
const optionsOf = (question: Question) =>
  question.type === 'choice' || question.type === 'choices' ? question.options : []

test('there are samples, and check has nothing to say about them', async () => {
  expect(names).toEqual(expect.arrayContaining(['birthday-call', 'lighthouse']))
  expect(await check(folder.pathname)).toMatchObject({ errors: 0, warnings: 0 })
})

describe.each(names)('%s', (name) => {
  const { article, quiz } = sample(name)
  /** An opinion needs neither a place nor a reason. */
  const keyed = quiz.questions.filter(({ type }) => questionTypes[type].markedBy !== 'nobody')
  const passages = keyed.flatMap(({ id, passage }) => (passage ? [{ id, passage }] : []))

  it('points at a place for every question with a right answer, which stands in the article once, in a numbered paragraph', () => {
    expect(passages.length).toBe(keyed.length)
    for (const { id, passage } of passages) {
      expect({ id, ...findPassage(article.text, passage) }).toMatchObject({ id, found: 'once' })
      expect(placeOfPassage(article, passage)?.paragraph).toBeGreaterThan(0)
    }
  })

  it('explains every question with a right answer and has words for every wrong option', () => {
    for (const question of keyed) {
      expect({ id: question.id, explanation: question.explanation }).not.toMatchObject({ explanation: null })
      for (const option of optionsOf(question)) expect(option.correct || option.feedback !== null).toBe(true)
    }
  })

  it('does not give the key away by its length', () => {
    for (const question of quiz.questions.filter(({ type }) => type === 'choice')) {
      const lengths = optionsOf(question).map(({ text }) => plainInline(text).length)
      const key = lengths[optionsOf(question).findIndex(({ correct }) => correct)] ?? 0
      expect({ id: question.id, longest: key >= Math.max(...lengths) }).toEqual({ id: question.id, longest: false })
    }
  })

  it('names its source and its language', () => {
    expect(article.source).not.toBeNull()
    expect(article.lang).toBe('en')
  })
})

describe('One call, two accounts', () => {
  const { article, quiz } = sample('birthday-call')
  const words = article.text.split(/\s+/)

  it('is read within a lesson: eight or nine paragraphs, 450 to 650 words', () => {
    expect(article.title).toBe('One call, two accounts')
    expect(article.blocks.length).toBeGreaterThanOrEqual(8)
    expect(article.blocks.length).toBeLessThanOrEqual(9)
    expect(words.length).toBeGreaterThanOrEqual(450)
    expect(words.length).toBeLessThanOrEqual(650)
  })

  it.each([
    {
      who: 'Foreign Ministry',
      quote:
        'is willing to continue mutual support with Russia on issues related to core interests and major concerns such as sovereignty and security.',
    },
    {
      who: 'Kremlin',
      quote:
        'noted the legitimacy of the actions taken by Russia to protect the fundamental national interests in the face of challenges to its security created by external forces.',
    },
    {
      who: 'Evan Medeiros',
      quote:
        "Xi has concluded that he's in a long-term, ideologically driven competition with the U.S. and Western liberalism.",
    },
    {
      who: 'Yun Sun',
      quote:
        "Xi reiterated his support for Russia in terms of security and sovereignty, but it's just as important what he didn't list as areas he supports, namely military, economic and financial aid to Russia.",
    },
  ])('quotes word for word, and the paragraph names $who', ({ who, quote }) => {
    const block = article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(`"${quote}"`))
    expect(block && article.text.slice(block.start, block.end)).toContain(who)
  })

  it('puts the right option in every place, A to D', () => {
    const places = quiz.questions
      .filter(({ type }) => type === 'choice')
      .map((question) => optionsOf(question).findIndex(({ correct }) => correct))
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
  })

  it('asks with every type there is, and opens three discussions, one where you write first', () => {
    expect([...new Set(quiz.questions.map(({ type }) => type))].sort()).toEqual(Object.keys(questionTypes).sort())
    expect(quiz.discussions.map(({ starters }) => starters.length > 0)).toEqual([true, true, true])
    expect(quiz.discussions.filter(({ postFirst }) => postFirst)).toHaveLength(1)
  })
})
