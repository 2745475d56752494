import type { Request } from 'express'
import type { Clock } from '../store/disk-store.ts'

/** So many wrong codes a minute cost nothing: a class mistypes. */
const free = 60
/** Beyond them each wrong code waits so long for its answer. */
const waitMs = 1000
/** While so many wait, nothing more is looked up for an address that waits already. */
const mostWaiting = 40

/**
 * The budget for wrong codes, one for the whole server: a school may be one address, so an address alone says nothing.
 * Beyond it right codes still pass at once, and guessing all codes takes hours. Who guesses in a crowd of requests
 * takes the turns of their own address, not those of the phones beside it.
 */
export class WrongCodes {
  readonly #clock: Clock
  #minute = 0
  #wrong = 0
  #waiting = 0
  /** Addresses that wait, and how often. */
  readonly #from = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Runs a look-up under the budget.
   * @returns its result; `'busy'` when too many wrong codes are waiting, and then nothing was looked up
   */
  async check<Found>(req: Request, lookUp: () => Promise<Found | undefined>): Promise<Found | undefined | 'busy'> {
    const from = networkOf(req.socket.remoteAddress ?? '')
    if (this.#waiting >= mostWaiting && this.#from.has(from)) return 'busy'
    const found = await lookUp()
    if (found !== undefined) return found
    const minute = Math.floor(this.#clock.now().getTime() / 60_000)
    if (minute !== this.#minute) [this.#minute, this.#wrong] = [minute, 0]
    this.#wrong += 1
    if (this.#wrong > free) await this.#wait(from)
    return undefined
  }

  async #wait(from: string): Promise<void> {
    this.#waiting += 1
    this.#from.set(from, (this.#from.get(from) ?? 0) + 1)
    await new Promise<void>((done) => void this.#clock.after(waitMs, done))
    this.#waiting -= 1
    const left = (this.#from.get(from) ?? 1) - 1
    if (left > 0) this.#from.set(from, left)
    else this.#from.delete(from)
  }
}

/** A computer may take as many addresses of IP version 6 as it likes, but only in its own network of 64 bits. */
const networkOf = (address: string): string =>
  address.includes('.') ? address : address.split(':').slice(0, 4).join(':')
