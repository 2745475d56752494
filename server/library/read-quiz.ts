import { createHash } from 'node:crypto'
import { getNodeValue } from 'jsonc-parser'
import { checkQuiz } from '../quiz/check.ts'
import { nearWord } from '../quiz/near.ts'
import { error } from '../quiz/problem.ts'
import type { Quiz, Source } from '../quiz/quiz.ts'
import { parseJson } from '../quiz/syntax.ts'
import type { Article } from '../quiz/text/article.ts'
import { articleLimit, renderArticle } from '../quiz/text/render.ts'
import { decodeText } from './decode.ts'
import type { Finding, Shelved } from './library.ts'
import { offsetOf, placed, wholeFile } from './placed.ts'

/** The files of one quiz folder: names to bytes. */
export type Folder = ReadonlyMap<string, Buffer>

/** Reads and checks one quiz folder. Broken syntax is one finding; problems of meaning come all at once. */
export function readQuiz(id: string, path: string, files: Folder): Shelved {
  const hash = createHash('sha256')
  const shelved = (
    title: string,
    findings: readonly Finding[],
    whole: { quiz: Quiz; article: Article } | null,
  ): Shelved => {
    const broken = !whole || findings.some((finding) => finding.severity === 'error')
    return {
      id,
      folder: path,
      title,
      quiz: broken ? null : whole.quiz,
      article: broken ? null : whole.article,
      hash: hash.digest('hex'),
      findings,
    }
  }
  const bytes = files.get('quiz.json')
  if (!bytes) {
    const disguised = files.has('quiz.json.txt')
    return shelved(
      id,
      [wholeFile(disguised ? `${id}/quiz.json.txt` : `${id}/`, disguised ? 'quiz-json-txt' : 'no-quiz-file')],
      null,
    )
  }
  hash.update(bytes)
  const file = `${id}/quiz.json`
  const text = decodeText(bytes)
  if (text === null) return shelved(id, [wholeFile(file, 'not-text')], null)
  const parsed = parseJson(text)
  if (!('tree' in parsed))
    return shelved(id, [placed(file, text, parsed.offset, error([], parsed.code, parsed.values))], null)

  const json: unknown = getNodeValue(parsed.tree)
  const title = field(json, 'title') ?? id
  const name = field(json, 'article') ?? 'article.md'
  const { article, findings } = readArticle(id, name, files, title, hash)
  const { quiz, problems } = checkQuiz(json, article)
  const all = [
    ...findings,
    ...problems.map((problem) => placed(file, text, offsetOf(parsed.tree, problem.path), problem)),
  ]
  const whole = quiz &&
    article && { quiz, article: { ...article, source: quiz.source ? sourceLine(quiz.source) : article.source } }
  return shelved(title, all, whole)
}

function readArticle(id: string, name: string, files: Folder, title: string, hash: { update(bytes: Buffer): unknown }) {
  const file = `${id}/${name}`
  const bytes = files.get(name)
  const nothing = (finding: Finding) => ({ article: null, findings: [finding] })
  if (!bytes) {
    const others = [...files.keys()].filter((other) => other.endsWith('.md'))
    return nothing(
      wholeFile(`${id}/quiz.json`, 'no-article', { name, near: nearWord(name, others) ?? others[0] ?? '' }),
    )
  }
  hash.update(bytes)
  const text = decodeText(bytes)
  if (text === null) return nothing(wholeFile(file, 'not-text'))
  if (text.length > articleLimit) return nothing(wholeFile(file, 'article-long', { most: articleLimit }))
  const article = renderArticle(text, title)
  return article.text === '' ? nothing(wholeFile(file, 'article-empty')) : { article, findings: [] }
}

const field = (json: unknown, key: string): string | null => {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** "The Harbour Times, A. Writer, 2022-06-20" */
const sourceLine = ({ outlet, author, date }: Source): string | null =>
  [outlet, author, date].filter(Boolean).join(', ') || null
