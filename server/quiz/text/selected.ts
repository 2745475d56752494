import type { Range } from './article.ts'
import { findPassage } from './find-passage.ts'
import type { Passage } from './passage.ts'

/**
 * Where selected words stand in the text, looked for only in the sentences that the selection touches. What stands before
 * and after chooses among several places. Where the words are not found (a translated page shows others), the answer is
 * the touched sentences as a whole: never a guess.
 * @param text an article's plain text, in NFC
 * @param within from the first letter of the first touched sentence to the last of the last
 */
export function selectedRange(text: string, selected: Passage, within: Range): Range {
  for (const passage of [selected, { quote: selected.quote }]) {
    const finding = findPassage(text, passage)
    const ranges = finding.found === 'once' ? [finding.range] : finding.found === 'often' ? finding.ranges : []
    const own = ranges.filter(({ start, end }) => within.start <= start && end <= within.end)
    if (own.length === 1 && own[0]) return own[0]
  }
  return within
}
