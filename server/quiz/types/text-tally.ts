import { comparable, type Comparing } from './comparing.ts'
import type { TallyRow } from './question-type.ts'

/** How many wrote which words, the most frequent first; words that compare alike are one row, in the spelling of who came first. */
export function textTally(
  texts: readonly string[],
  comparing: Comparing,
  accepts: (text: string) => boolean,
): TallyRow[] {
  const rows = new Map<string, { text: string; count: number }>()
  for (const text of texts) {
    const id = comparable(text, comparing)
    const row = rows.get(id)
    if (row) row.count += 1
    else rows.set(id, { text, count: 1 })
  }
  return [...rows]
    .map(([id, { text, count }]) => ({ id, letter: null, text, count, correct: accepts(text) }))
    .sort((a, b) => b.count - a.count)
}
