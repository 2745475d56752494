import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../server/check.ts'
import { FolderLibrary } from '../../server/library/folder-library.ts'
import { questionTypes } from '../../server/quiz/questions.ts'
import { quizSchema } from '../../server/quiz/quiz-schema.ts'

const folder = new URL('../../quizzes', import.meta.url).pathname
const shelves = await new FolderLibrary(folder).list()

test('the samples have neither errors nor warnings', async () => {
  expect(shelves.length).toBeGreaterThanOrEqual(2)
  const { lines, errors, warnings } = await check(folder)
  expect({ errors, warnings }, lines.join('\n')).toEqual({ errors: 0, warnings: 0 })
})

test.each(Object.keys(questionTypes))('a sample has a question of the type %s', (type) => {
  const used = new Set(shelves.flatMap(({ quiz }) => quiz?.questions.map((question) => question.type) ?? []))
  expect([...used]).toContain(type)
})

test('every question and discussion of a sample has an id of its own choice, which a later wording keeps', () => {
  for (const { id } of shelves) {
    const file: unknown = JSON.parse(readFileSync(`${folder}/${id}/quiz.json`, 'utf8'))
    expect(file).toMatchObject({ $schema: '../quiz.schema.json' })
    const { questions, discussions } = file as Record<'questions' | 'discussions', { id?: string }[]>
    for (const thing of [...questions, ...discussions]) expect(thing.id, JSON.stringify(thing)).toBeDefined()
  }
})

// Mended by adding -u: npx vitest run --config tests/vitest.config.ts tests/quiz/samples.test.ts -u
test('quiz.schema.json says what the server reads', async () => {
  const file = `${folder}/quiz.schema.json`
  await expect(quizSchema()).toMatchFileSnapshot(file)
})

test('editors have a hint for each key that an instructor can write', () => {
  const schema = JSON.parse(quizSchema()) as Json
  const silent = describable(schema).filter(([, value]) => typeof value.description !== 'string')
  expect(describable(schema).length).toBeGreaterThan(40)
  expect(silent.map(([path]) => path)).toEqual([])
})

interface Json {
  [key: string]: unknown
}

/** Every property of the schema with its path, through lists and alternatives. */
function describable(schema: Json, path = ''): [string, Json][] {
  const inside = (value: unknown): Json[] => (typeof value === 'object' && value !== null ? [value as Json] : [])
  const own = Object.entries(inside(schema.properties)[0] ?? {}).flatMap(([key, value]): [string, Json][] =>
    inside(value).flatMap((property): [string, Json][] => [
      [`${path}.${key}`, property],
      ...describable(property, `${path}.${key}`),
    ]),
  )
  const branches = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list.flatMap(inside) : []))
  return [...own, ...[...branches, ...inside(schema.items)].flatMap((branch) => describable(branch, path))]
}
