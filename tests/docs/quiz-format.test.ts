import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { report } from '../../server/check.ts'
import { readQuiz } from '../../server/library/read-quiz.ts'
import { questionTypes } from '../../server/quiz/questions.ts'
import { quizSchema } from '../../server/quiz/quiz-schema.ts'

const page = readFileSync(new URL('../../docs/quiz-format.md', import.meta.url), 'utf8')

/** The page's examples of one kind: what stands behind the three backticks is the kind. */
const examples = (kind: string): string[] =>
  [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, named, text]) => (named === kind ? [text ?? ''] : []))

const [article = ''] = examples('markdown')

const findingsOf = (quiz: string) =>
  readQuiz(
    'owls',
    '/quizzes/owls',
    new Map([
      ['quiz.json', Buffer.from(quiz)],
      ['article.md', Buffer.from(article)],
    ]),
  ).findings

/** An example as a whole quiz: a question or a discussion alone is put into one. */
function whole(example: string): string {
  if (example.includes('"title"')) return example
  const list = example.includes('"type"') ? 'questions' : 'discussions'
  const other = list === 'questions' ? '' : ', "questions": []'
  return `{ "title": "x", "${list}": [\n${example}]${other} }`
}

test.each(examples('json').map((example) => ({ example })))(
  'an example can be copied as it is: $example',
  ({ example }) => {
    const said = findingsOf(whole(example)).filter(({ code }) => code !== 'only-discussions')
    expect(said.flatMap(report)).toEqual([])
  },
)

test('the page has an example of every type of question', () => {
  const types = examples('json').flatMap((example) => /"type": "(.*?)"/.exec(example)?.[1] ?? [])
  expect(new Set(types)).toEqual(new Set(Object.keys(questionTypes)))
})

test('the page names every name that the file may have', () => {
  const names = [...quizSchema().matchAll(/"([\w-]+)": \{\n\s+"(?:description|type|anyOf|\$ref)"/g)].map(
    ([, name]) => name,
  )
  const known = [...new Set(names)].filter((name) => name !== undefined && !/^(items|properties)$/.test(name))
  expect(known.length).toBeGreaterThan(25)
  for (const name of known) expect(page).toMatch(new RegExp(`["\`]${name}["\`]`))
})

test('the broken example gives what the page says', () => {
  const [broken = ''] = examples('json broken')
  const [said = ''] = examples('text report')
  expect(findingsOf(broken).flatMap(report).join('\n').trim()).toBe(said.trim())
  const next = findingsOf(broken.replace('promt', 'prompt'))
  expect(next.map(({ code, values }) => [code, values.near])).toEqual([['passage-missing', 'A barn owl hunts at dusk']])
})

const table = page.slice(page.indexOf('| it says'))
const causes = [...table.matchAll(/^\| (\w[^|]+?) \|/gm)].flatMap(([, says]) =>
  says && says !== 'it says' ? [says] : [],
)

test.each(causes)('check has the sentence "%s"', (says) => {
  const words = readFileSync(new URL('../../server/words/en/check.ts', import.meta.url), 'utf8')
  expect(causes.length).toBeGreaterThan(4)
  expect(words).toContain(says.replace('quiz.json.txt', '${v.name}.txt'))
})
