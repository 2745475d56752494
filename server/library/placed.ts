import { findNodeAtLocation, type Node } from 'jsonc-parser'
import type { Problem } from '../quiz/problem.ts'
import type { Finding } from './library.ts'

/** A finding about a whole file or folder. */
export const wholeFile = (file: string, code: string, values: Problem['values'] = {}): Finding => ({
  code,
  values,
  file,
  line: null,
  column: null,
  path: '',
  severity: 'error',
  excerpt: null,
})

/** A finding at a place of a text. */
export function placed(file: string, text: string, offset: number, problem: Problem): Finding {
  const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1
  const column = offset - lineStart + 1
  return {
    code: problem.code,
    values: problem.values,
    file,
    line: text.slice(0, lineStart).split('\n').length,
    column,
    path: pathWords(problem.path),
    severity: problem.severity,
    excerpt: excerptOf(text, lineStart, column),
  }
}

/** The line around a column, short enough for a terminal and a page; a tab takes one place, so that the caret fits. */
function excerptOf(text: string, lineStart: number, column: number): NonNullable<Finding['excerpt']> {
  const lineEnd = text.indexOf('\n', lineStart)
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, '')
  const from = Math.max(0, column - 60)
  return { text: line.slice(from, from + 110).replace(/\t/g, ' '), caret: column - 1 - from }
}

/** Where a problem's path stands: the value, an unknown key's name, or the nearest thing around what is missing. */
export function offsetOf(tree: Node, path: Problem['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return tree.offset
}

/** `questions[2].options` */
const pathWords = (path: Problem['path']): string =>
  path.reduce<string>(
    (words, key) => (typeof key === 'number' ? `${words}[${key}]` : words === '' ? key : `${words}.${key}`),
    '',
  )
