import type { z } from 'zod'
import { nearWord } from './near.ts'
import { error, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** zod's issues as problems with codes of ours. `known` are the keys that may stand where an unknown one was found. */
export function shapeProblems(issues: readonly Issue[], at: Path, known: readonly string[]): Problem[] {
  return issues.flatMap((issue) =>
    shapeProblem(issue, [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))], known),
  )
}

function shapeProblem(issue: Issue, path: Path, known: readonly string[]): Problem[] {
  const key = String(path.at(-1) ?? '')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) =>
        error([...path, unknown], 'unknown-key', {
          key: unknown,
          near: nearWord(unknown, known) ?? '',
          known: known.join(', '),
        }),
      )
    case 'invalid_type':
      if (issue.input === undefined) return [error(path, 'missing', { key, what: wanted(key) })]
      return [error(path, 'wrong-type', { key, expected: issue.expected, what: wanted(key) })]
    case 'too_small':
      return [
        error(path, issue.origin === 'string' ? 'empty' : issue.origin === 'array' ? 'too-few' : 'too-small', {
          key,
          least: Number(issue.minimum),
        }),
      ]
    case 'too_big':
      return [
        error(path, issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-large', {
          key,
          most: Number(issue.maximum),
        }),
      ]
    case 'invalid_format':
      return [
        error(
          path,
          key === 'id' ? 'bad-id' : key === 'url' ? 'bad-url' : key === 'date' ? 'bad-date' : 'bad-file-name',
          { key, got: String(issue.input) },
        ),
      ]
    default:
      return [error(path, 'wrong-form', { key, what: wanted(key) })]
  }
}

/** What belongs to a key, for "needs …" sentences; the catalogue has the words. */
const wanted = (key: string): string => (/^\d+$/.test(key) ? 'item' : key)
