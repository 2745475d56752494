/**
 * Calls `then` after a pause of `quiet` milliseconds, and at the latest `most` after the first of a run of calls, so
 * that somebody who never stops typing is kept too.
 */
export function afterPause(quiet: number, most: number, then: () => void): { touch(): void; now(): void } {
  let pause: ReturnType<typeof setTimeout> | undefined
  let limit: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    if (limit === undefined) return
    clearTimeout(pause)
    clearTimeout(limit)
    limit = undefined
    then()
  }
  return {
    touch() {
      clearTimeout(pause)
      pause = setTimeout(now, quiet)
      limit ??= setTimeout(now, most)
    },
    /** What waits is due at once; nothing happens when nothing waits. */
    now,
  }
}
