import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FolderLibrary } from '../../server/library/folder-library.ts'
import type { Finding } from '../../server/library/library.ts'
import { check } from '../../server/words/en/check.ts'
import { brokenFolders } from '../fixtures/broken/folders.ts'
import { unmarked } from '../fixtures/broken/marked.ts'
import { brokenMeaning, doubtful } from '../fixtures/broken/meaning.ts'
import { brokenSyntax } from '../fixtures/broken/syntax.ts'
import { goodFolder, inFolders, quizFolders } from '../fixtures/quiz-folders.ts'

/** Told in tests/library/, where there are links, and of articles with pictures. */
const elsewhere = ['outside', 'linked', 'unreadable', 'pictures']

const source = readFileSync(new URL('../../server/words/en/check.ts', import.meta.url), 'utf8')
const codes = [...source.matchAll(/^ {2}'?([\w-]+)'?: \((?:v)?\) => \(\{/gm)].flatMap(([, code]) =>
  code ? [code] : [],
)

const quizzes = [...brokenSyntax, ...brokenMeaning, ...doubtful].map(
  ({ file }, at) => [`q${at}`, { ...goodFolder, 'quiz.json': unmarked(file).text }] as const,
)
const folders = brokenFolders.flatMap(({ files }, at) =>
  Object.entries(files).map(([path, content]) => [path.replace(/^x\//, `x${at}/`), content] as const),
)

/** What check finds in every broken quiz of the fixtures. */
async function allFindings(): Promise<readonly Finding[]> {
  const root = await quizFolders({ ...inFolders(Object.fromEntries(quizzes)), ...Object.fromEntries(folders) })
  return (await new FolderLibrary(root).list()).flatMap((shelved) => shelved.findings)
}

test('every sentence of check is met by a broken quiz, and every problem has its sentence', async () => {
  expect(codes.length).toBeGreaterThan(60)
  const met = new Set((await allFindings()).map(({ code }) => code))
  expect(codes.filter((code) => !met.has(code) && !elsewhere.includes(code))).toEqual([])
  expect([...met].filter((code) => !codes.includes(code))).toEqual([])
})

test('a sentence is one line with a remedy that ends as a sentence, and names no value that is not there', async () => {
  for (const finding of await allFindings()) {
    const { message, fix } = check(finding)
    expect(message).toMatch(/^[^\n]*[^.\s]$/)
    expect(fix).toMatch(/[.?:]$|^The article has: ".*"$/)
    expect(`${message} ${fix}`).not.toMatch(/undefined|\[object/)
  }
})

test('a problem without a sentence is a mistake of ours', () => {
  expect(() => check({ code: 'constructor', values: {} })).toThrow()
  expect(() => check({ code: 'nothing-of-the-kind', values: {} })).toThrow(RangeError)
})
