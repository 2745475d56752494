import { nameKey, nameProblem, tidyName } from './names.ts'
import type { Refusal } from './refusal.ts'

/** Most names of a class: protects the page that shows them all. */
export const mostNames = 1000

/** A line that is no name. */
export interface BadName {
  /** From 1, counting empty lines too, as an editor does. */
  line: number
  /** As it was pasted, shortened. */
  text: string
  refusal: Refusal
}

/**
 * Reads a pasted column of names, one a line. Cells of a line are read as one name with a space between; numbers,
 * bullets and empty lines are left out. The same name twice is two pupils.
 */
export function readNames(pasted: string): { names: string[]; bad: BadName[] } {
  const names: string[] = []
  const bad: BadName[] = []
  for (const [at, text] of pasted.split(/\r\n?|\n/).entries()) {
    const name = nameIn(text)
    if (name === '') continue
    const refusal = nameProblem(name)
    if (refusal) bad.push({ line: at + 1, text: text.trim().slice(0, 60), refusal })
    else names.push(name)
  }
  return { names, bad }
}

/** `1.<TAB>Okafor<TAB>Ada` is Okafor Ada, and so is `1) Okafor Ada`. */
function nameIn(line: string): string {
  const cells = line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  const isNumbered = others.length > 0 && /^\d{1,4}[.):]?$/.test(first)
  return tidyName((isNumbered ? others : [first, ...others]).join(' ').replace(/^(?:\d{1,4}[.):]\s+|[-*•·–]\s+)/, ''))
}

/** Names that a class would read as the same, each said once. */
export function namesTwice(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1)
  const firsts = new Map([...names].reverse().map((name) => [nameKey(name), name]))
  return [...counts].flatMap(([key, count]) => (count > 1 ? [firsts.get(key) ?? key] : []))
}

/** A pupil of a class. */
interface Member {
  id: string
  name: string
}

/**
 * The members of a class by their new names: who is on the list under the same name already keeps their id, so that
 * earlier lessons still know them. Of several with one name each keeps one.
 * @param newId a new unique id at each call
 */
export function membersOf(names: readonly string[], before: readonly Member[], newId: () => string): Member[] {
  const left = new Map<string, string[]>()
  for (const { id, name } of before) left.set(nameKey(name), [...(left.get(nameKey(name)) ?? []), id])
  return names.map((name) => ({ id: left.get(nameKey(name))?.shift() ?? newId(), name }))
}
