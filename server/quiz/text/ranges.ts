import type { Range } from './article.ts'

/** The same letters as sorted ranges that do not overlap; empty ones are left out. */
export function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1]
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else if (start < end) joined.push({ start, end })
  }
  return joined
}

/** The letters of `ranges` that are not in `others`. */
export function subtract(ranges: readonly Range[], others: readonly Range[]): Range[] {
  let left = union(ranges)
  for (const { start, end } of others)
    left = left.flatMap((one) =>
      union([
        { start: one.start, end: Math.min(one.end, start) },
        { start: Math.max(one.start, end), end: one.end },
      ]),
    )
  return left
}

/** How many UTF-16 code units lie in any of the ranges. */
export const lengthOf = (ranges: readonly Range[]): number =>
  union(ranges).reduce((sum, { start, end }) => sum + end - start, 0)

/** Whether two ranges share at least one letter. */
export const share = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/**
 * How alike two sets of letters are: those in both over those in either, 0 to 1; 0 where both are empty.
 * Source: Jaccard, The Distribution of the Flora in the Alpine Zone (New Phytologist, 1912), coefficient of community;
 * "intersection over union".
 */
export function jaccard(a: readonly Range[], b: readonly Range[]): number {
  const either = lengthOf([...a, ...b])
  return either === 0 ? 0 : (lengthOf(a) + lengthOf(b) - either) / either
}
