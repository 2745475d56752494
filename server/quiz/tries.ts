/** What a try that is not right takes of the points, unless the question says otherwise. Moodle's own default. */
export const usualPenalty = 1 / 3

/**
 * The mark after one more try: the best of the tries so far, each lowered by the penalty for every try before it.
 * Rule: Moodle, question behaviour "Adaptive mode" (`qbehaviour_adaptive`, 2.1 and later): the maximum over the tries of
 * grade - penalty x earlier tries, never below 0. One more try therefore never takes away what was earned.
 * @param grade what this try would earn as the only one, 0 to 1
 * @param earlier how many tries came before it
 * @param penalty share that each earlier try costs, 0 to 1
 * @param best mark after the tries before; 0 when there were none
 * @returns 0 to 1
 */
export const markAfterTry = (grade: number, earlier: number, penalty: number, best: number): number =>
  Math.max(best, grade - penalty * earlier)
