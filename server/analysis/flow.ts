/** How answers went from one vote to the next; only of those who gave both. */
export interface Flow {
  /** Wrong, then right. */
  toRight: number
  /** Right, then wrong. */
  fromRight: number
  stayedRight: number
  stayedWrong: number
  /** Among `stayedWrong`: to another wrong answer. */
  otherWrong: number
  /**
   * Of what could be gained the part that was: (after - before) / (1 - before), negative where it went down; null where
   * all were right before, or nobody gave both. R. R. Hake, Interactive-engagement versus traditional methods (American
   * Journal of Physics 66, 1998), equation 1.
   */
  gain: number | null
}

/** @param pairs of each pupil with both answers: right before, right after, and whether the answer is another one */
export function flowOf(pairs: readonly { before: boolean; after: boolean; changed: boolean }[]): Flow {
  const count = (before: boolean, after: boolean) =>
    pairs.filter((pair) => pair.before === before && pair.after === after).length
  const [toRight, fromRight] = [count(false, true), count(true, false)]
  const [stayedRight, stayedWrong] = [count(true, true), count(false, false)]
  const wrongBefore = toRight + stayedWrong
  return {
    toRight,
    fromRight,
    stayedRight,
    stayedWrong,
    otherWrong: pairs.filter(({ before, after, changed }) => !before && !after && changed).length,
    // In counts of pupils the shares' common divisor falls away.
    gain: wrongBefore === 0 ? null : (toRight - fromRight) / wrongBefore,
  }
}

/** How many chose a right answer, of how many. */
export interface Share {
  right: number
  of: number
}

/** What two votes tell without knowing who changed: raised hands have no names. */
export interface Net {
  /** Right answers in the second vote beyond those in the first; negative for fewer. */
  more: number
  /** As in {@link Flow}, of the two shares, since as many need not have voted twice; null also where nobody voted. */
  gain: number | null
}

export function netOf(before: Share, after: Share): Net {
  const known = before.of > 0 && after.of > 0 && before.right < before.of
  const [from, to] = [before.right / before.of, after.right / after.of]
  return { more: after.right - before.right, gain: known ? (to - from) / (1 - from) : null }
}
