import type { LateLine } from '../../lesson/views/late-lines.ts'
import { lateValue } from './late-form.ts'
import { words } from '../../words/en.ts'

/** One answer that came late, in a list that leads to where it is accepted. */
export interface LatePart {
  id: string
  href: string
  name: string
  /** "Question 3" */
  text: string
  /** When it came and what was known by then; that its teacher leaves it. */
  when: string
  words: string
  /** What counts in its vote. */
  counts: string
}

/** Locals of `partials/late-all`: one press for all that wait. Null where fewer than two do. */
export interface LateAll {
  action: string
  formId: string
  /** Where it leads afterwards, see `web/desk/late-form.ts`. */
  at: string
  /** Values of the field `late`. */
  answers: string[]
  text: string
  hints: string[]
}

const says = words.late

/** @param at an instant in words */
export const toLatePart = (lesson: string, line: LateLine, at: (instant: string) => string): LatePart => ({
  id: line.id,
  href: `/teach/lesson/${lesson}/student/${line.student}/late/${line.id}`,
  name: line.nickname,
  text: says.of(line.number, line.round),
  when: [whenCame(line, at), ...(line.state === 'declined' ? [says.left] : [])].join(' '),
  words: line.plain,
  counts: line.standing?.plain ?? says.countsNone,
})

/** @param back where it leads afterwards, see `web/desk/late-form.ts` */
export function toLateAll(lesson: string, lines: readonly LateLine[], formId: string, back: string): LateAll | null {
  const waiting = lines.filter(({ state }) => state === 'waits')
  if (waiting.length < 2) return null
  const afterKey = waiting.filter((line) => line.afterKey).length
  const replacing = waiting.filter(({ standing }) => standing !== null).length
  return {
    action: `/teach/lesson/${lesson}/late`,
    ...{ formId, at: back },
    answers: waiting.map(lateValue),
    text: says.acceptAll(waiting.length),
    hints: [
      says.acceptAllHint,
      ...(afterKey > 0 ? [says.someAfterKey(afterKey)] : []),
      ...(replacing > 0 ? [says.someReplace(replacing)] : []),
    ],
  }
}

/** When it came, since when its vote was over, and whether the answer was known by then. */
export const whenCame = (
  { at: came, ended, afterKey }: Pick<LateLine, 'at' | 'ended' | 'afterKey'>,
  at: (instant: string) => string,
): string => [says.came(at(came), at(ended.at), ended.by), ...(afterKey ? [says.afterKey] : [says.beforeKey])].join(' ')
