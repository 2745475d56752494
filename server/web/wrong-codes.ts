import type { Clock } from '../store/disk-store.ts'

/** So many wrong codes a minute cost nothing: a class mistypes. */
const free = 60
/** Beyond them each wrong code waits so long for its answer. */
const waitMs = 1000
/** So many may wait at once; beyond that nobody without a seat is looked up at all for a moment. */
const mostWaiting = 40

/**
 * The budget for wrong codes, one for the whole server: a school is one address, so addresses say nothing. Right codes
 * pass at once, whoever else is guessing; guessing all codes takes hours.
 */
export class WrongCodes {
  readonly #clock: Clock
  #minute = 0
  #wrong = 0
  #waiting = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Runs a look-up under the budget.
   * @returns its result; `'busy'` when too many wrong codes are waiting, and then nothing was looked up
   */
  async check<Found>(lookUp: () => Promise<Found | undefined>): Promise<Found | undefined | 'busy'> {
    if (this.#waiting >= mostWaiting) return 'busy'
    const found = await lookUp()
    if (found !== undefined) return found
    const minute = Math.floor(this.#clock.now().getTime() / 60_000)
    if (minute !== this.#minute) [this.#minute, this.#wrong] = [minute, 0]
    this.#wrong += 1
    if (this.#wrong > free) {
      this.#waiting += 1
      await new Promise<void>((done) => void this.#clock.after(waitMs, done))
      this.#waiting -= 1
    }
    return undefined
  }
}
