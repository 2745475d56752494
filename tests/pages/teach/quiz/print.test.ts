import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { questionTypes } from '../../../../server/quiz/questions.ts'
import { plainInline } from '../../../../server/quiz/text/inline.ts'
import { words } from '../../../../server/words/en.ts'
import { school } from '../../../fixtures/classroom.ts'
import { owlArticle } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { inFolders, quizFolders } from '../../../fixtures/quiz-folders.ts'

interface Sample {
  questions: Record<string, unknown>[]
  discussions: { prompt: string; starters: string[] }[]
}
const sample = JSON.parse(readFileSync('quizzes/birthday-call/quiz.json', 'utf8')) as Sample
const sheet = '/teach/quiz/birthday-call/print'

/** All texts that stand under these names, at any depth. */
function under(value: unknown, names: readonly string[], found = false): string[] {
  if (typeof value === 'string') return found ? [plainInline(value)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    under(one, names, Array.isArray(value) ? found : names.includes(name)),
  )
}

/** What pupils may read: not the words for whoever chooses, which stand inside of options. */
const asked = (question: object): string[] => [
  ...under(question, ['prompt', 'categories', 'item', 'match', 'others', 'low', 'high']),
  ...under(question, ['text']).flatMap((text) => text.split(/\s*\[\[\w+\]\]\s*/)),
  ...under(question, ['items', 'options']),
]

const told = ['feedback', 'explanation', 'hints', 'model', 'rubric', 'passage']

/** Only one article, and one question. */
const owls = async (question: object) =>
  school({
    quizzes: await quizFolders(
      inFolders({
        owls: {
          'quiz.json': JSON.stringify({ title: 'Owls', article: 'article.md', questions: [question] }),
          'article.md': owlArticle,
        },
      }),
    ),
  })
const printed = async (question: object, wish = ''): Promise<string> => {
  const { teacher } = await owls(question)
  const { text } = await teacher.get(`/teach/quiz/owls/print${wish}`).expect(200)
  return text.slice(text.indexOf('<main'))
}

describe('the sheet of the sample, which has every type', async () => {
  const { teacher, browser } = await school({ whenOver: afterAll })
  const { text: html } = await teacher.get(`${sheet}?text=no`).expect(200)
  const page = pageText(html)

  test('every type of question is in it', () => {
    expect(new Set(sample.questions.map(({ type }) => type))).toEqual(new Set(Object.keys(questionTypes)))
  })

  test.each(sample.questions.map((question) => ({ ...question, id: String(question.id) })))(
    'all that $id asks stands on it, and nothing of what is told afterwards',
    (question) => {
      expect(asked(question).length).toBeGreaterThan(0)
      for (const text of asked(question)) expect(page).toContain(text)
      for (const text of under(question, told)) expect(page).not.toContain(text)
    },
  )

  test('discussions have their ways to begin, and lines', () => {
    expect(sample.discussions.length).toBeGreaterThan(1)
    for (const { prompt, starters } of sample.discussions)
      for (const text of [prompt, ...starters]) expect(page).toContain(text)
    expect(html).toContain('sheet-lines')
  })

  test('no form stands on it: paper hides forms', () => {
    expect(html).not.toMatch(/<(form|input|select|textarea|fieldset)\b/)
  })

  test('the text is on it unless it is left out', async () => {
    const sentence = 'Nobody else was on the line'
    expect(pageText((await teacher.get(sheet).expect(200)).text)).toContain(sentence)
    expect(page).not.toContain(sentence)
  })

  test('the right answers come on a page of their own, only when they are asked for', async () => {
    expect(html).not.toContain('sheet-page')
    const key = pageText((await teacher.get(`${sheet}?text=no&key=yes`).expect(200)).text)
    expect(key.startsWith(page.slice(0, 40))).toBe(true)
    const after = key.slice(key.indexOf(words.printing.key))
    expect(after.match(/Its economy depends far more/g)).toHaveLength(1)
    expect(after).toContain("B On Xi's birthday; it was the second. Paragraph 1, sentence 2")
    expect(after).toContain('readout / a readout / the readout / readouts')
    expect(after).toMatch(/Evan Medeiros → [A-F]: Xi sees a long competition/)
    expect(after).toContain('Russia invades Ukraine. → 1')
    expect(after).toContain(words.printing.noKey)
    for (const question of sample.questions)
      for (const text of under(question, ['explanation', 'model', 'rubric'])) expect(after).toContain(text)
    for (const text of under(sample.questions, ['feedback'])) expect(after).not.toContain(text)
  })

  test('four cards to cut out, only when they are asked for', async () => {
    expect(html).not.toContain('sheet-cards')
    const { text } = await teacher.get(`${sheet}?cards=yes`).expect(200)
    expect(pageText(text.slice(text.indexOf('sheet-cards')))).toMatch(/A B C D/)
  })

  test('each switch keeps the others', async () => {
    const { text } = await teacher.get(`${sheet}?text=no&cards=yes`).expect(200)
    const links = [...text.matchAll(/href="([^"]*\/print[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links.map((href) => href.replaceAll('&#38;', '&'))).toEqual([
      `${sheet}?cards=yes`,
      `${sheet}?text=no&key=yes&cards=yes`,
      `${sheet}?text=no`,
    ])
  })

  test("the quiz's page and a substitute's start lead to it; whoever leads a lesson is not told of it", async () => {
    expect((await teacher.get('/teach/quiz/birthday-call').expect(200)).text).toContain(`href="${sheet}"`)
    const start = '/teach/quiz/birthday-call/lesson?preset='
    expect((await teacher.get(`${start}substitute`).expect(200)).text).toContain(`href="${sheet}"`)
    expect((await teacher.get(`${start}lead`).expect(200)).text).not.toContain(sheet)
  })

  test('it is for teachers', async () => {
    await browser().get(sheet).expect(303)
    await teacher.get('/teach/quiz/no-such-quiz/print').expect(404)
  })
})

describe('a sheet says the same whichever answer is right', () => {
  const option = (text: string, correct: boolean) => ({ text, correct })
  const both = ['yes', 'no']
  test.each([
    {
      type: 'choice',
      one: { options: both.map((text) => option(text, text === 'yes')) },
      other: { options: both.map((text) => option(text, text === 'no')) },
    },
    {
      type: 'choices',
      one: { options: both.map((text) => option(text, true)) },
      other: { options: both.map((text) => option(text, text === 'no')) },
    },
    { type: 'true-false', one: { answer: true }, other: { answer: false } },
    { type: 'short-text', one: { accept: ['owl'] }, other: { accept: ['mouse', 'a mouse'] } },
    { type: 'number', one: { answer: 1 }, other: { answer: 2.5, tolerance: '10 %' } },
    {
      type: 'blanks',
      one: { text: 'An [[x]].', gaps: [{ id: 'x', accept: ['owl'], others: ['eagle'] }] },
      other: { text: 'An [[x]].', gaps: [{ id: 'x', accept: ['eagle'], others: ['owl'] }] },
    },
    {
      type: 'classify',
      one: { categories: both, statements: both.map((text) => ({ text, category: 'yes' })) },
      other: { categories: both, statements: both.map((text) => ({ text, category: 'no' })) },
    },
    { type: 'order', one: { items: ['a', 'b', 'c'] }, other: { items: ['c', 'a', 'b'] } },
    {
      type: 'match',
      one: { pairs: both.map((item) => ({ item, match: `${item}!` })) },
      other: { pairs: both.map((item) => ({ item, match: item === 'yes' ? 'no!' : 'yes!' })) },
    },
  ])('$type', async ({ type, one, other }) => {
    const question = { type, id: 'q', prompt: 'What?' }
    const sheets = [await printed({ ...question, ...one }), await printed({ ...question, ...other })]
    expect(sheets[0]).toBe(sheets[1])
    const keys = [
      await printed({ ...question, ...one }, '?key=yes'),
      await printed({ ...question, ...other }, '?key=yes'),
    ]
    expect(keys[0]).not.toBe(keys[1])
  })
})

test('a place, certainty and its table, and an earlier answer are asked on paper too', async () => {
  const page = pageText(
    await printed({
      ...{ type: 'true-false', prompt: 'An owl?', answer: true, where: 'asked', certainty: 'gardner-medwin' },
      passage: 'A barn owl hunts at dusk.',
    }),
  )
  expect(page).toContain(`${words.printing.where} Paragraph , sentence`)
  expect(page).toContain(words.questions.certaintyTable)
  expect(pageText((await (await school()).teacher.get(`${sheet}?text=no`)).text)).toContain(words.printing.lookBack(2))
})

test('a quiz that has something to mend says so on its own page', async () => {
  const { teacher } = await owls({ type: 'choice' })
  await teacher.get('/teach/quiz/owls/print').expect(303).expect('location', '/teach/quiz/owls')
})
