import type { Finding } from '../library/library.ts'
import { words } from '../words/en.ts'

/** Locals of `partials/finding`, as `finding`. */
export interface FindingPart {
  /** "Question 3, line 14: needs at least one correct option" */
  head: string
  fix: string
  /** The line as it stands in the file, parted where its place begins and ends; null where the whole file is meant. */
  box: { label: string; line: number; before: string; at: string; after: string } | null
  /** "owls/quiz.json, line 14, place 32: questions[2].options" */
  where: string
}

const says = words.quiz

/** A finding of the check as its author reads it. */
export function toFindingPart(finding: Finding): FindingPart {
  const { file, line, column, path, excerpt } = finding
  const { message, fix } = words.check(finding)
  const place = [thingOf(finding), line === null ? null : says.line(line)].filter((part) => part !== null).join(', ')
  return {
    head: sentence(line === null ? `${fileName(file)} ${message}` : `${place}: ${message}`),
    fix,
    box: line === null || excerpt === null ? null : { label: says.fileBox(line), line, ...placeIn(excerpt) },
    where:
      line === null || column === null
        ? file
        : [says.where(file, line, column), path].filter((part) => part !== '').join(': '),
  }
}

/** "Question 3"; the file where it is not the usual one; null otherwise. */
function thingOf({ file, path }: Finding): string | null {
  const [, list, at] = /^(questions|discussions)\[(\d+)\]/.exec(path) ?? []
  if (at !== undefined) return list === 'questions' ? says.question(Number(at) + 1) : says.discussion(Number(at) + 1)
  return fileName(file) === 'quiz.json' ? null : fileName(file)
}

/** Of `owls/quiz.json` `quiz.json`; of a whole folder, `owls/`, its name. */
const fileName = (file: string): string => /[^/]+\/?$/.exec(file)?.[0] ?? file

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A text in quotation marks, a word, or else one sign; at the end of a line the empty place behind it. */
function placeIn({ text, caret }: { text: string; caret: number }): { before: string; at: string; after: string } {
  const rest = text.slice(caret)
  const at = /^(?:"[^"]*"?|[\p{L}\p{N}_-]+|[^])/u.exec(rest)?.[0] ?? ''
  return { before: text.slice(0, caret), at: at.trim() === '' ? '\u00a0' : at, after: rest.slice(at.length) }
}
