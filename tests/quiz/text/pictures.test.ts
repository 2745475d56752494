import { describe, expect, it, test } from 'vitest'
import { readQuiz } from '../../../server/library/read-quiz.ts'
import { picturesOf } from '../../../server/quiz/text/pictures.ts'

describe('the pictures of an article', () => {
  it.each([
    {
      source: 'A boat.\n\n![A mill](mill.png)\n',
      line: '![A mill](mill.png)',
      count: 1,
      without: 0,
      because: 'it has words',
    },
    { source: '![](mill.png)', line: '![](mill.png)', count: 1, without: 1, because: 'it has none' },
    {
      source: '---\ntitle: Mill\n---\n# Mill\n\nSee ![ ](a.png)\nand ![b](b.png).',
      line: 'See ![ ](a.png)',
      count: 2,
      without: 1,
      because: 'front matter stands above',
    },
    {
      source: 'One.\r\n\r\n> ![a][ref]\r\n\r\n[ref]: a.png',
      line: '> ![a][ref]',
      count: 1,
      without: 0,
      because: 'an address may stand elsewhere',
    },
  ])('are $count, $without without words: $because', ({ source, line, count, without }) => {
    const pictures = picturesOf(source)
    expect(pictures).toMatchObject({ count, without })
    expect(source.slice(pictures?.offset).split(/\r?\n/)[0]).toBe(line)
  })

  it.each(['No picture.', 'Wow! [A link](a.png)', '`![code](a.png)`', '\\![a](a.png)', ''])(
    'are none in: %s',
    (source) => {
      expect(picturesOf(source)).toBeNull()
    },
  )
})

test('check says at the first one that the class reads its words; a quiz with pictures is served all the same', () => {
  const quiz = {
    title: 'Mill',
    article: 'article.md',
    questions: [],
    discussions: [{ id: 'a', prompt: 'Why a mill?' }],
  }
  const files = (article: string) =>
    new Map([
      ['quiz.json', Buffer.from(JSON.stringify(quiz))],
      ['article.md', Buffer.from(article)],
    ])
  const shelved = readQuiz('mill', '/quizzes/mill', files('A mill.\n\n![](mill.png)'))
  expect(shelved.findings.filter(({ code }) => code === 'pictures')).toMatchObject([
    { file: 'mill/article.md', line: 3, column: 1, severity: 'warning', values: { count: 1, without: 1 } },
  ])
  expect(shelved.article?.text).toBe('A mill.')
  expect(readQuiz('mill', '/quizzes/mill', files('A mill.')).findings.map(({ code }) => code)).not.toContain('pictures')
})
