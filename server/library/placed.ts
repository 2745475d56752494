import { findNodeAtLocation, type Node } from 'jsonc-parser'
import type { Problem } from '../quiz/problem.ts'
import type { Finding } from './library.ts'

/** A finding about a whole file. */
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
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = text.indexOf('\n', offset)
  return {
    code: problem.code,
    values: problem.values,
    file,
    line: text.slice(0, lineStart).split('\n').length,
    column: offset - lineStart + 1,
    path: pathWords(problem.path),
    severity: problem.severity,
    excerpt: text
      .slice(lineStart, lineEnd < 0 ? undefined : lineEnd)
      .replace(/\r$/, '')
      .slice(0, 400),
  }
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
