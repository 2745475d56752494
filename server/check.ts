import { FolderLibrary } from './library/folder-library.ts'
import type { Finding } from './library/library.ts'
import { check as sentence } from './words/en/check.ts'

/** All quizzes of a folder, checked: lines to print, how many errors and warnings. */
export async function check(folder: string): Promise<{ lines: string[]; errors: number; warnings: number }> {
  const shelves = await new FolderLibrary(folder).list()
  const findings = shelves.flatMap((shelved) => shelved.findings)
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
  const end =
    shelves.length === 0
      ? `No quiz in ${folder}.`
      : `${count(shelves.length, 'quiz').replace(/quizs$/, 'quizzes')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}.`
  return { lines: [...findings.flatMap(report), end], errors, warnings }
}

/** `quizzes/x/quiz.json:14:7  questions[2].options  needs at least one correct option`, the line, its place, and the fix. */
export function report(finding: Finding): string[] {
  const { message, fix } = sentence(finding)
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== null).join(':')
  const label = finding.severity === 'warning' ? 'warning: ' : ''
  const head = [place, finding.path, label + message].filter((part) => part !== '').join('  ')
  if (finding.excerpt === null || finding.column === null) return [head, `    ${fix}`, '']
  const from = Math.max(0, finding.column - 60)
  const shown = finding.excerpt.slice(from, from + 110).replace(/\t/g, ' ')
  return [head, `    ${shown}`, `    ${' '.repeat(finding.column - 1 - from)}^`, `    ${fix}`, '']
}
