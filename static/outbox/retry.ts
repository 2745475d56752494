/** Seconds between tries: soon at first, then without hurry, for as long as the page is open. */
const seconds = [1, 2, 4, 8, 15] as const

/**
 * How long to wait before trying again.
 * @param failures tries in a row that did not get through, from 1
 * @returns milliseconds, 1000 to 15000
 */
export const retryAfter = (failures: number): number => 1000 * (seconds[Math.min(failures, seconds.length) - 1] ?? 1)
