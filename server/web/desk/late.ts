import type { LateLine } from '../../lesson/views/late-lines.ts'
import { words } from '../../words/en.ts'

/** One answer that came late, in a list that leads to where it is accepted. */
export interface LatePart {
  id: string
  href: string
  name: string
  /** "Question 3" */
  text: string
  /** When it came and what was known by then. */
  when: string
  words: string
}

const says = words.late

/** @param at an instant in words */
export const toLatePart = (lesson: string, line: LateLine, at: (instant: string) => string): LatePart => ({
  id: line.id,
  href: `/teach/lesson/${lesson}/student/${line.student}/late/${line.id}`,
  name: line.nickname,
  text: says.of(line.number, line.round),
  when: whenCame(line, at),
  words: line.plain,
})

/** When it came, since when its vote was over, and whether the answer was known by then. */
export const whenCame = (
  { at: came, ended, afterKey }: Pick<LateLine, 'at' | 'ended' | 'afterKey'>,
  at: (instant: string) => string,
): string => [says.came(at(came), at(ended.at), ended.by), ...(afterKey ? [says.afterKey] : [says.beforeKey])].join(' ')
