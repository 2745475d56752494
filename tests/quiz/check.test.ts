import { expect, test } from 'vitest'
import { report } from '../../server/check.ts'
import { readQuiz } from '../../server/library/read-quiz.ts'
import { article, good, quizOf, spoilt, unmarked } from '../fixtures/broken/marked.ts'
import { brokenMeaning, doubtful } from '../fixtures/broken/meaning.ts'
import { processorTime } from '../fixtures/processor-time.ts'

const read = (text: string) =>
  readQuiz(
    'owls',
    '/quizzes/owls',
    new Map([
      ['quiz.json', Buffer.from(text)],
      ['article.md', Buffer.from(article)],
    ]),
  )

test.each(brokenMeaning)('$what: refused, with the place, the path and a remedy', ({ file, path, says, remedy }) => {
  const { text, line, column } = unmarked(file)
  const { quiz, findings } = read(text)
  const errors = findings.filter((finding) => finding.severity === 'error')
  expect(errors).toHaveLength(1)
  const [head, , , fix] = errors.flatMap(report)
  expect(head).toContain(`owls/quiz.json:${line}:${column}  ${path === '' ? '' : `${path ?? ''}  `}`)
  expect(head).toContain(says)
  expect(fix).toContain(remedy)
  expect(quiz).toBeNull()
})

test.each(doubtful)('$what: served, with a warning', ({ file, path, says, remedy }) => {
  const { text, line, column } = unmarked(file)
  const { quiz, findings } = read(text)
  expect(quiz).not.toBeNull()
  expect(findings).toHaveLength(1)
  const [head, , , fix] = findings.flatMap(report)
  expect(head).toContain(`owls/quiz.json:${line}:${column}  ${path ?? ''}  warning: `)
  expect(head).toContain(says)
  expect(fix).toContain(remedy)
})

test.each([
  { right: 'Honey', because: 'a word of five letters is no giveaway beside one of four' },
  { right: 'Honeycombs', because: 'it is twice as long, and by six letters only' },
])('a short right answer, $right, may be longer than the wrong one: $because', ({ right }) => {
  expect(read(unmarked(spoilt('"text": "Dusk"', `"text": ▲"${right}"`)).text).findings).toEqual([])
})

test('all problems of meaning come at once, from top to bottom', () => {
  const codes = read(
    `{ "title": 3, "questions": [ ${spoilt('true', 'false')
      .split('\n')
      .slice(3, -3)
      .join(
        '\n',
      )}, { "type": "essay", "words": "many" }, "?", ${good.replace('When?', 'At what time?').replace('hunts at dusk', 'hunts at dawn')} ],
      "discussions": [ 1 ], "colour": "red" }`,
  ).findings.filter(({ severity }) => severity === 'error')
  expect(codes.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'title wrong-type',
    'questions[0].options no-key',
    'questions[1] missing',
    'questions[1].words wrong-type',
    'questions[2] wrong-type',
    'questions[3].passage passage-missing',
    'discussions[0] wrong-type',
    'colour unknown-key',
  ])
})

test('a quiz without an error is served with its article, normalised', () => {
  const { quiz, article: rendered } = read(quizOf(good))
  expect(rendered?.title).toBe('Owls')
  expect(quiz?.questions[0]).toEqual({
    id: 'when',
    type: 'choice',
    prompt: 'When?',
    passage: { quote: 'hunts at dusk' },
    explanation: 'The first sentence.',
    points: 1,
    skill: null,
    where: null,
    tries: 1,
    penalty: 1 / 3,
    hints: [],
    certainty: null,
    lookBack: null,
    parallelTo: null,
    options: [
      { id: 'noon', text: 'Noon', correct: false, feedback: 'Read again.', image: null, last: false, none: false },
      { id: 'dusk', text: 'Dusk', correct: true, feedback: null, image: null, last: false, none: false },
    ],
    shuffle: false,
  })
})

test('the source of the quiz goes before that of the article; an address alone leaves the article its own', () => {
  const sourced = (source: string) => read(quizOf(good, `\n  "source": ${source},`)).article?.source
  expect(sourced('{ "outlet": "The Harbour Times", "date": "2022-06" }')).toBe('The Harbour Times, 2022-06')
  expect(sourced('{ "url": "https://example.org" }')).toBeNull()
})

test('a discussion needs no more than its prompt', () => {
  const discussions =
    '"discussions": [ { "prompt": "Why at dusk?" }, { "id": "b", "prompt": "x", "starters": [ "I think" ], "postFirst": true } ]'
  expect(read(quizOf(good, `\n  ${discussions},`)).quiz?.discussions).toEqual([
    { id: 'why-at-dusk', prompt: 'Why at dusk?', starters: [], postFirst: false },
    { id: 'b', prompt: 'x', starters: ['I think'], postFirst: true },
  ])
})

test('a source keeps what it says and knows what it does not say', () => {
  const { quiz } = read(quizOf(good, '\n  "source": { "author": "Ada", "url": "https://example.org/owls" },'))
  expect(quiz?.source).toEqual({ outlet: null, author: 'Ada', date: null, url: 'https://example.org/owls' })
})

test('fifty passages of a long text are looked up in moments', () => {
  const words = Array.from({ length: 40_000 }, (_, at) => `word${at}`).join(' ')
  const questions = Array.from({ length: 50 }, (_, at) => ({
    ...{ type: 'short-text', prompt: `Which word is number ${at}?`, accept: [`word${at}`] },
    passage: `word${at * 700} word${at * 700 + 1}`,
  }))
  const files = new Map([
    ['quiz.json', Buffer.from(JSON.stringify({ title: 'x', questions }))],
    ['article.md', Buffer.from(words)],
  ])
  const cost = processorTime(() => {
    const { findings } = readQuiz('long', '/quizzes/long', files)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
  expect(cost).toBeLessThan(10_000)
})
