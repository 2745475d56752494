import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'

/** Why a file is no JSON: the place and a guess at the cause; `code` finds its sentence in `words/en/check.ts`. */
export interface SyntaxProblem {
  /** UTF-16 code units from the start. */
  offset: number
  code: string
  values: Readonly<Record<string, string | number>>
}

/** JSON text -> its tree with positions, or the first problem with what was probably meant. */
export function parseJson(text: string): { tree: Node } | SyntaxProblem {
  if (text.trim() === '') return { offset: 0, code: 'file-empty', values: {} }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors.reduce<ParseError | undefined>((early, error) => (!early || error.offset < early.offset ? error : early), undefined)
  if (first) return guess(text, printParseErrorCode(first.error), first.offset)
  return tree ? { tree } : { offset: 0, code: 'syntax', values: {} }
}

/** @param error jsonc-parser's name of the error */
function guess(text: string, error: string, offset: number): SyntaxProblem {
  const at = (place: number, code: string, values = {}): SyntaxProblem => ({ offset: place, code, values })
  const letter = text.charAt(offset)
  const before = text.slice(0, offset).trimEnd()
  const end = before.length
  if (error === 'InvalidCommentToken' || /^(\/\/|\/\*|#)/.test(text.slice(offset))) return at(offset, 'comment')
  if (/[\u201C\u201D\u201E]/.test(letter)) return at(offset, before.endsWith('"') ? 'inner-quote' : 'curly-quote')
  if (error === 'UnexpectedEndOfString') return unended(text, offset)
  if (letter === "'") return at(offset, 'single-quote')
  if (/[}\]]/.test(letter) && before.endsWith(',')) return at(end - 1, 'trailing-comma')
  if (error === 'EndOfFileExpected') return at(offset, 'after-end')
  if (offset >= text.trimEnd().length) return at(Math.max(0, text.trimEnd().length - 1), 'unclosed', { bracket: openBracket(text) })
  const sameLine = !text.slice(end, offset).includes('\n')
  if (before.endsWith('"') && sameLine && /[\p{L}\p{N}"]/u.test(letter)) return at(offset, 'inner-quote')
  if (error === 'ColonExpected') return at(end, 'missing-colon')
  if (error === 'CommaExpected' || (!sameLine && /["}\]\w]$/.test(before) && /["{[]/.test(letter))) return at(Math.max(0, end - 1), 'missing-comma')
  if (error === 'PropertyNameExpected' || (error === 'InvalidSymbol' && /[{,]$/.test(before))) return at(offset, 'bare-name')
  return at(offset, 'syntax')
}

/** A string without its end: an inner mark left the rest of the line open, or the text was broken over lines. */
function unended(text: string, offset: number): SyntaxProblem {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const odd = /"\s*,?\s*$/.test(line) === false && /:\s*"[^"]*"[^",:}\]]+$/.test(line)
  return { offset, code: odd ? 'inner-quote' : 'line-break-in-string', values: {} }
}

/** The bracket that is open at the end of the text. */
function openBracket(text: string): string {
  const open: string[] = []
  for (const letter of text.replace(/"(?:[^"\\\n]|\\.)*"/g, '')) {
    if (letter === '{') open.push('}')
    else if (letter === '[') open.push(']')
    else if (letter === '}' || letter === ']') open.pop()
  }
  return open.at(-1) ?? '}'
}
