import type { z } from 'zod'
import { nearWord } from './near.ts'
import { error, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** The keys that may stand in the object at a path of the checked value. */
type KnownKeys = (path: Path) => readonly string[]

/**
 * zod's issues as problems with codes of ours. A misspelt key is one problem, not also a missing one.
 * @param at where the checked value stands in the file
 */
export function shapeProblems(issues: readonly Issue[], at: Path, known: KnownKeys): Problem[] {
  const own = issues.flatMap((issue) => shapeProblem(issue, at, known))
  const place = (path: Path) => JSON.stringify(path)
  const misspelt = new Set(
    own.flatMap(({ code, path, values }) =>
      code === 'unknown-key' && values.near ? [place([...path.slice(0, -1), values.near])] : [],
    ),
  )
  // zod measures what has a length even where a list was sent for a text.
  const wrong = new Set(own.flatMap(({ code, path }) => (code === 'wrong-type' ? [place(path)] : [])))
  return own.filter(({ code, path, values: { key = '' } }) =>
    code === 'missing' ? !misspelt.has(place([...path, key])) : code === 'wrong-type' || !wrong.has(place(path)),
  )
}

function shapeProblem(issue: Issue, at: Path, known: KnownKeys): Problem[] {
  const own = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const path = [...at, ...own]
  const what = wanted(path)
  const key = String(path.at(-1) ?? '')
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = known(own)
      const values = { known: keys.join(', ') }
      return issue.keys.map((name) =>
        error([...path, name], 'unknown-key', { ...values, key: name, near: nearWord(name, keys) ?? '' }),
      )
    }
    case 'invalid_type':
      if (issue.input === undefined)
        return [error(path.slice(0, -1), 'missing', { key, expected: issue.expected, what })]
      return [error(path, 'wrong-type', { got: kindOf(issue.input), expected: issue.expected, what })]
    case 'invalid_union': {
      const inside = issue.errors.find((branch) => branch.every(isInside))
      if (inside) return inside.flatMap((deep) => shapeProblem({ ...deep, path: [...own, ...deep.path] }, at, known))
      if (issue.input === undefined) return [error(path.slice(0, -1), 'missing', { key, expected: 'string', what })]
      return [error(path, 'wrong-type', { got: kindOf(issue.input), expected: 'string', what })]
    }
    case 'too_small': {
      const code = issue.origin === 'string' ? 'empty' : issue.origin === 'array' ? 'too-few' : 'too-small'
      return [error(path, code, { least: Number(issue.minimum) })]
    }
    case 'too_big': {
      const code = issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-large'
      return [error(path, code, { most: Number(issue.maximum) })]
    }
    case 'invalid_format':
      return [error(path, formats[key] ?? 'bad-file-name', { got: String(issue.input) })]
    default:
      return [error(path, 'wrong-type', { got: kindOf(issue.input), expected: 'string', what })]
  }
}

/** Whether a value was of a union's kind, and something about it or within it is wrong. */
const isInside = ({ code, path }: Issue): boolean => path.length > 0 || !/^invalid_(type|value|union)$/.test(code)

const formats: Readonly<Record<string, string>> = {
  id: 'bad-id',
  url: 'bad-url',
  date: 'bad-date',
  article: 'bad-file-name',
  tolerance: 'bad-tolerance',
  image: 'bad-picture-name',
}

/** What a JSON value is: `string`, `number`, `boolean`, `null`, `array` or `object`. */
export const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** What belongs at a place, for "needs …" sentences: the key, or `options[]` for an entry of a list; the catalogue has the words. */
function wanted(path: Path): string {
  const key = path.at(-1)
  return typeof key === 'number' ? `${path.at(-2) ?? ''}[]` : (key ?? '')
}
