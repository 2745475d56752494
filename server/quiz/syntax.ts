import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { guessCause } from './syntax-guess.ts'

/** Why a file is no JSON: the place and a guess at the cause; `code` finds its sentence in `words/en/check.ts`. */
export interface SyntaxProblem {
  /** UTF-16 code units from the start. */
  offset: number
  code: string
  values: Readonly<Record<string, string | number>>
}

/** Deeper than any quiz; protects the parser, which calls itself for each level. */
const deepest = 100

/** JSON text -> its tree with positions, or the first problem with what was probably meant. */
export function parseJson(text: string): { tree: Node } | SyntaxProblem {
  if (text.trim() === '') return { offset: 0, code: 'file-empty', values: {} }
  if (text.startsWith('{\\rtf')) return { offset: 0, code: 'rich-text', values: {} }
  const deep = tooDeep(text)
  if (deep !== null) return { offset: deep, code: 'too-deep', values: { most: deepest } }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors.reduce<ParseError | undefined>(
    (early, error) => (!early || error.offset < early.offset ? error : early),
    undefined,
  )
  if (first) return guessCause(text, printParseErrorCode(first.error), first.offset)
  return tree ? { tree } : { offset: 0, code: 'syntax', values: {} }
}

/** Where the brackets become too many; counted without regard to strings, since no text has that many. */
function tooDeep(text: string): number | null {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > deepest) return index
  }
  return null
}
