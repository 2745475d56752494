/** Of a group of pupils, how many got another question right too. */
export interface Carried {
  right: number
  of: number
}

/** What became of an earlier question's answers in one that asks for the same. Counts of pupils; those who did not answer both are in no group. */
export interface Transfer {
  /** Wrong first, right after talking. */
  changed: Carried
  /** Right from the first vote to the last, or in the only one. */
  stayed: Carried
  /** Not right in their last vote on it. */
  wrong: Carried
}

/** One pupil who answered both: right or not in the first vote on the earlier question, in the last, and here. */
export interface Pair {
  first: boolean
  last: boolean
  here: boolean
}

/**
 * Whether what was understood while talking carries over to a question that asks for the same, answered alone. Source of the
 * comparison: M. K. Smith and others, Why peer discussion improves student performance on in-class concept questions
 * (Science 323, 2009), questions Q1, Q1 after discussion, and Q2.
 * @param pairs `last` is `first` where there was one vote only
 * @returns null when nobody answered both
 */
export function transferOf(pairs: readonly Pair[]): Transfer | null {
  if (pairs.length === 0) return null
  const carried = (group: readonly Pair[]): Carried => ({
    right: group.filter(({ here }) => here).length,
    of: group.length,
  })
  return {
    changed: carried(pairs.filter(({ first, last }) => !first && last)),
    stayed: carried(pairs.filter(({ first, last }) => first && last)),
    wrong: carried(pairs.filter(({ last }) => !last)),
  }
}
