import type { ShownTransfer } from '../lesson/transfer.ts'
import { words } from '../words/en.ts'

const says = words.desk

/** What became of an earlier question's answers, in counts: a sentence for each group that somebody is in. */
export function transferLines({ earlier, changed, stayed, wrong }: ShownTransfer): string[] {
  const groups = [
    [says.carriedOver, changed],
    [says.stayedRight, stayed],
    [says.stillWrong, wrong],
  ] as const
  return groups.flatMap(([say, { right, of }]) => (of === 0 ? [] : [say(earlier, right, of)]))
}
