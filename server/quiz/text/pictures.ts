import { readFrontMatter } from './front-matter.ts'
import { plainOf } from './inline-html.ts'
import { markdown } from './markdown.ts'

/**
 * An article's pictures, which are shown as their alternative text; null where it has none.
 * @returns `without`: how many have no such text; `offset`: where the line of the first stands, in UTF-16 code units
 */
export function picturesOf(source: string): { count: number; without: number; offset: number } | null {
  const { body } = readFrontMatter(source)
  const pictures = markdown
    .parse(body, {})
    .flatMap(({ children, map }) => (children ?? []).map((token) => ({ token, line: map?.[0] ?? 0 })))
    .filter(({ token }) => token.type === 'image')
  const [first] = pictures
  if (!first) return null
  const without = pictures.filter(({ token }) => plainOf([token]).trim() === '').length
  const ends = [...source.matchAll(/\r\n?|\n/g)]
  const above = ends.length - (body.split('\n').length - 1) + first.line
  const end = above > 0 ? ends[above - 1] : undefined
  return { count: pictures.length, without, offset: end ? end.index + end[0].length : 0 }
}
