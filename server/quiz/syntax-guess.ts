import type { SyntaxProblem } from './syntax.ts'

/** Signs of other keyboards and languages, and what JSON has instead. */
const meant: Readonly<Record<string, string>> = {
  ';': ',',
  '\uFF0C': ',',
  '\u3001': ',',
  '\u060C': ',',
  '=': ':',
  '\uFF1A': ':',
  '\uFF5B': '{',
  '\uFF5D': '}',
  '\uFF3B': '[',
  '\uFF3D': ']',
  '(': '[',
  ')': ']',
}

const curly = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]/
const single = /['\u2018\u2019\u201A`\u00B4]/
/** White space that JSON does not know, and letters that nobody sees. */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]/
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/**
 * What was probably meant where the parser stopped. Everything before `offset` is good JSON, so brackets and strings
 * can be read off it.
 * @param error jsonc-parser's name of the error
 */
export function guessCause(text: string, error: string, offset: number): SyntaxProblem {
  const at = (place: number, code: string, values: SyntaxProblem['values'] = {}): SyntaxProblem => ({
    offset: place,
    code,
    values,
  })
  const letter = text.charAt(offset)
  const rest = text.slice(offset)
  const before = text.slice(0, offset).trimEnd()
  const end = before.length
  const last = before.slice(-1)
  const sameLine = !text.slice(end, offset).includes('\n')
  const inside = openBracket(before)
  const stillOpen = inside && {
    open: inside.bracket,
    want: closing[inside.bracket] ?? '',
    line: lineOf(text, inside.offset),
  }

  if (error === 'InvalidCommentToken' || /^(\/\/|\/\*|#|<!--)/.test(rest)) return at(offset, 'comment')
  if (
    /^(UnexpectedEndOfString|InvalidUnicode|InvalidEscapeCharacter|InvalidCharacter)$/.test(error) &&
    letter === '"'
  ) {
    return inString(text, offset)
  }
  if (offset >= text.trimEnd().length) {
    const place = text.trimEnd().length - 1
    return stillOpen ? at(place, 'unclosed', stillOpen) : at(place, 'syntax')
  }
  if (hidden.test(letter)) return at(offset, 'hidden-character', { sign: codePoint(letter) })
  const kind = curly.test(letter) ? 'curly-quote' : single.test(letter) ? 'single-quote' : null
  if (kind !== null) return last === '"' && sameLine ? at(end - 1, 'inner-quote') : at(offset, kind)
  if (before === '') return at(offset, /^[[{]/.test(rest) ? 'syntax' : 'no-open-brace')
  if (!inside) return at(offset, 'after-end')
  if (last === '"' && sameLine && !/[,:;=\]}[{\uFF0C\uFF1A]/.test(letter)) {
    return besideString(text, { error, end, offset, problem: at })
  }
  const want = meant[letter]
  if (want !== undefined) return at(offset, 'wrong-sign', { got: letter, want })
  if (/^(\u2026|\.\.)/.test(rest)) return at(offset, 'dots')
  if (/[,}\]]/.test(letter) && last === ':') return at(offset, 'no-value')
  if (/[}\]]/.test(letter)) {
    return last === ',' ? at(end - 1, 'trailing-comma') : at(offset, 'wrong-bracket', { got: letter, ...stillOpen })
  }
  if (letter === ',') return at(offset, 'extra-comma')
  if (letter === ':' && inside.bracket === '[') return at(offset, 'name-in-list', { line: lineOf(text, inside.offset) })
  if (/\d/.test(last + letter) && /[\d.+-]/.test(letter)) return at(offset, 'bad-number')
  if (/^[+.]\d/.test(rest)) return at(offset, 'bad-number')
  const word = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(rest)?.[0]
  if (inside.bracket === '{' && /[{,]/.test(last)) {
    if (letter === '{' || letter === '[') return at(offset, 'unclosed-before', { got: letter, ...stillOpen })
    return at(offset, word === undefined ? 'syntax' : 'bare-name')
  }
  if (word !== undefined && /[:,[]/.test(last)) return at(offset, 'bare-word', { word, near: wordMeant(word) })
  if (letter === ':') return at(offset, 'syntax')
  if (error === 'ColonExpected') return at(end - 1, 'missing-colon')
  return /["}\]\p{L}\p{N}]/u.test(last) ? at(end - 1, 'missing-comma') : at(offset, 'syntax')
}

interface Beside {
  error: string
  /** Behind the string. */
  end: number
  offset: number
  problem: (place: number, code: string) => SyntaxProblem
}

/** Something follows a string on its line: the string ended too early, or a comma or colon is missing. */
function besideString(text: string, { error, end, offset, problem }: Beside): SyntaxProblem {
  const apart = end < offset
  const rest = text.slice(offset)
  if (apart && rest.startsWith('"'))
    return problem(end - 1, error === 'ColonExpected' ? 'missing-colon' : 'missing-comma')
  if (apart && /^[\w$]+\s*:/.test(rest)) return problem(end - 1, 'missing-comma')
  const begin = stringStart(text, end)
  const swallowed = /[\u201C\u201D\u201E](?=\s*[,:}\]])/.exec(text.slice(begin, end))
  return swallowed ? problem(begin + swallowed.index, 'curly-quote') : problem(end - 1, 'inner-quote')
}

/** A string that is broken inside: a bad escape, a letter that may not stand there, or no end on its line. */
function inString(text: string, start: number): SyntaxProblem {
  const inner = /^(?:[^"\\\u0000-\u001F]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*/.exec(text.slice(start + 1))?.[0] ?? ''
  const stop = start + 1 + inner.length
  const letter = text.charAt(stop)
  if (letter === '\\') return { offset: stop, code: 'bad-escape', values: {} }
  if (letter === '\t') return { offset: stop, code: 'tab-in-string', values: {} }
  if (letter !== '' && !/[\r\n]/.test(letter))
    return { offset: stop, code: 'hidden-character', values: { sign: codePoint(letter) } }
  const otherMark = /([\u201C\u201D\u201E])\s*[,:}\]]?\s*$/.exec(inner)
  if (otherMark) return { offset: start + 1 + otherMark.index, code: 'curly-quote', values: {} }
  const apostrophe = /'\s*[,:}\]]\s*$/.exec(inner)
  if (apostrophe) return { offset: start + 1 + apostrophe.index, code: 'single-quote', values: {} }
  const next = text.slice(stop).trimStart().charAt(0)
  const code = next === '' || /["}\]]/.test(next) ? 'no-end-quote' : 'line-break-in-string'
  return { offset: start + inner.trimEnd().length, code, values: {} }
}

/** The innermost bracket that is open at the end of a piece of good JSON; null when none is. */
function openBracket(before: string): { bracket: string; offset: number } | null {
  const open: { bracket: string; offset: number }[] = []
  for (const { 0: token, index } of before.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') open.push({ bracket: token, offset: index })
    else if (token === '}' || token === ']') open.pop()
  }
  return open.at(-1) ?? null
}

/** Where the string begins that ends before `end`. */
function stringStart(text: string, end: number): number {
  let start = 0
  for (const { 0: token, index } of text.slice(0, end).matchAll(/"(?:[^"\\]|\\.)*"/gs)) {
    if (index + token.length === end) start = index
  }
  return start
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What JSON calls what people write; empty for other words. */
function wordMeant(word: string): string {
  const known: Readonly<Record<string, string>> = { yes: 'true', right: 'true', no: 'false', wrong: 'false' }
  const lower = word.toLowerCase()
  return /^(true|false)$/.test(lower) ? lower : Object.hasOwn(known, lower) ? (known[lower] ?? '') : ''
}
