import type { Node } from 'jsonc-parser'
import { error, type Problem } from './problem.ts'

/**
 * Names that stand twice in one object, where a parser silently takes the last.
 * @returns problems with the offset of the name that is meant
 */
export function keysTwice(node: Node, path: Problem['path'] = []): { offset: number; problem: Problem }[] {
  const children = node.children ?? []
  if (node.type === 'array') return children.flatMap((child, at) => keysTwice(child, [...path, at]))
  if (node.type !== 'object') return []
  const seen = new Set<string>()
  return children.flatMap((property) => {
    const [name, value] = property.children ?? []
    if (!name || !value) return []
    const key = String(name.value)
    const here = [...path, key]
    const own = seen.has(key) ? [{ offset: name.offset, problem: error(here, 'key-twice', { key }) }] : []
    seen.add(key)
    return [...own, ...keysTwice(value, here)]
  })
}
