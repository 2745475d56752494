import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { FolderLibrary } from './library/folder-library.ts'
import type { Finding, Shelved } from './library/library.ts'
import { checkReport as says, check as sentence } from './words/en/check.ts'

/**
 * All quizzes of a folder, checked; also one quiz, when its own folder is given.
 * @returns lines to print, with paths that begin with `folder`, and how many errors and warnings they tell of
 */
export async function check(folder: string): Promise<{ lines: string[]; errors: number; warnings: number }> {
  if (!(await isFolder(folder))) return { lines: [says.noFolder(folder)], errors: 1, warnings: 0 }
  const single = (await readdir(folder)).includes('quiz.json')
  const shelves = single ? await one(folder) : await new FolderLibrary(folder).list()
  const above = single ? join(folder, '..') : folder
  const findings = shelves.flatMap(({ findings }) =>
    findings.map((found) => ({ ...found, file: join(above, found.file) })),
  )
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  const end = shelves.length === 0 ? says.noQuiz(folder) : says.end(shelves.length, errors, warnings)
  return { lines: [...findings.flatMap(report), end], errors, warnings }
}

/** `quizzes/x/quiz.json:14:7  questions[2].options  needs at least one correct option`, the line, its place, the fix, and an empty line. */
export function report(finding: Finding): string[] {
  const { message, fix } = sentence(finding)
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== null).join(':')
  const whatIsWrong = finding.severity === 'warning' ? says.warning(message) : message
  const head = [place, finding.path, whatIsWrong].filter((part) => part !== '').join('  ')
  if (!finding.excerpt) return [head, `    ${fix}`, '']
  const { text, caret } = finding.excerpt
  return [head, `    ${text}`, `    ${' '.repeat(caret)}^`, `    ${fix}`, '']
}

async function one(folder: string): Promise<Shelved[]> {
  const whole = resolve(folder)
  const shelved = await new FolderLibrary(dirname(whole)).open(basename(whole))
  return shelved ? [shelved] : []
}

const isFolder = async (path: string): Promise<boolean> =>
  await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
