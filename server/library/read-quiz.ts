import { createHash } from 'node:crypto'
import { getNodeValue } from 'jsonc-parser'
import { pictureName } from '../quiz/types/options.ts'
import { checkQuiz } from '../quiz/check.ts'
import { keysTwice } from '../quiz/keys-twice.ts'
import { withGlossary } from '../quiz/glossary.ts'
import { error } from '../quiz/problem.ts'
import type { Source } from '../quiz/quiz.ts'
import { parseJson } from '../quiz/syntax.ts'
import type { Article } from '../quiz/text/article.ts'
import type { Folder } from './content.ts'
import { decodeText } from './decode.ts'
import type { Finding, Shelved } from './library.ts'
import { withPictures } from './pictures.ts'
import { offsetOf, placed, wholeFile } from './placed.ts'
import { notText, readArticle } from './read-article.ts'

/**
 * Reads and checks one quiz folder. Broken syntax is one finding; problems of meaning come all at once, from top to bottom.
 * @param names of everything in the folder, to guess what a file was meant to be
 */
export function readQuiz(
  id: string,
  folder: string,
  files: Folder,
  names: readonly string[] = [...files.keys()],
): Shelved {
  const hash = createHash('sha256')
  const unread = (finding: Finding): Shelved => ({
    ...{ id, folder, title: id, quiz: null, article: null },
    ...{ hash: hash.digest('hex'), findings: [finding] },
  })
  const file = `${id}/quiz.json`
  const content = files.get('quiz.json')
  if (!content) return unread(noQuizFile(id, names))
  if (content === 'large' || content === 'linked') return unread(wholeFile(file, content))
  hash.update(content)
  const text = decodeText(content)
  if (typeof text !== 'string') return unread(notText(file, text.place))
  const parsed = parseJson(text)
  if (!('tree' in parsed)) return unread(placed(file, text, parsed.offset, error([], parsed.code, parsed.values)))

  const json: unknown = getNodeValue(parsed.tree)
  const title = field(json, 'title') ?? id
  const name = field(json, 'article') ?? 'article.md'
  const { article, bytes, finding } = readArticle({ id, title, name }, files, names, (code, values) =>
    placed(file, text, offsetOf(parsed.tree, ['article']), error(['article'], code, values)),
  )
  if (bytes) hash.update(bytes)
  const { quiz, problems } = checkQuiz(json, article)
  const pictured = quiz && withPictures(quiz, files)
  for (const name of [...files.keys()].filter((one) => pictureName.test(one)).sort()) {
    const picture = files.get(name)
    if (picture instanceof Buffer) hash.update(picture)
  }
  const misnamed = problems.some(({ code }) => code === 'bad-file-name')
  const findings = [
    ...(finding && !misnamed ? [finding] : []),
    ...keysTwice(parsed.tree).map(({ offset, problem }) => placed(file, text, offset, problem)),
    ...[...problems, ...(pictured?.problems ?? [])].map((problem) =>
      placed(file, text, offsetOf(parsed.tree, problem.path), problem),
    ),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  const served = quiz && article && findings.every(({ severity }) => severity === 'warning')
  return {
    ...{ id, folder, title, hash: hash.digest('hex'), findings },
    quiz: served ? (pictured?.quiz ?? null) : null,
    article: served ? withGlossary(withSource(article, quiz.source), quiz.glossary) : null,
  }
}

/** Nothing is named `quiz.json`: what is there instead, as far as names tell. */
function noQuizFile(id: string, names: readonly string[]): Finding {
  const disguised = names.find((name) => /^quiz\.json\.txt$/i.test(name))
  if (disguised !== undefined) return wholeFile(`${id}/${disguised}`, 'txt-behind', { name: 'quiz.json' })
  const other = names.find((name) => /\.(json[c5]?|js)$|^quiz\.\w+$/i.test(name))
  return other === undefined
    ? wholeFile(`${id}/`, 'no-quiz-file')
    : wholeFile(`${id}/${other}`, 'quiz-file-named', { name: other })
}

const field = (json: unknown, key: string): string | null => {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The article with the quiz's own source line, "The Harbour Times, A. Writer, 2022-06-20", where it has one. */
function withSource(article: Article, source: Source | null): Article {
  const line = [source?.outlet, source?.author, source?.date].filter(Boolean).join(', ')
  return line === '' ? article : { ...article, source: line }
}
