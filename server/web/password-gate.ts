import type { Clock } from '../store/disk-store.ts'

/** So many wrong passwords from one side cost nothing: people mistype. */
const free = 5
/** The first wait after them; each wrong one more doubles it. */
const firstWaitMs = 1000
const longestWaitMs = 15_000
/** After so long without a wrong one everything is forgotten. */
const forgetMs = 30 * 60_000
/** Tries that may wait at once, all together: hashing shares its threads with saving. */
const mostWaiting = 5
/** Of these, so many from browsers that never signed in: a place is left for the teacher's own. */
const mostUnknown = 3

/** What one side has tried: one browser that signed in before, or all the others together. */
interface Side {
  wrong: number
  /** When the last wrong one was answered, in milliseconds. */
  wrongAt: number
  /** The side's tries go in turn: ends with the newest. */
  turn: Promise<unknown>
  waiting: number
}

/**
 * Stands before every password: one is hashed at a time and few wait for it, because hashing takes what saving needs.
 * Wrong ones make the next of the same side wait longer and longer, and never lock anybody out. A school is one address, so
 * addresses say nothing: a browser that signed in before is a side of its own, all others share one.
 */
export class PasswordGate {
  readonly #clock: Clock
  readonly #sides = new Map<string, Side>()
  #waiting = 0
  #hashing: Promise<unknown> = Promise.resolve()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Runs a look at a password when it is its turn.
   * @param device hash of the browser that signed in before; null for any other
   * @returns whose password it is, undefined for a wrong one; `'busy'` when too many wait, and then nothing was hashed
   */
  async try<Whose>(device: string | null, look: () => Promise<Whose | undefined>): Promise<Whose | undefined | 'busy'> {
    const side = this.#sideOf(device)
    if (this.#waiting >= mostWaiting || (device === null && side.waiting >= mostUnknown)) return 'busy'
    this.#waiting += 1
    side.waiting += 1
    const result = side.turn.then(() => this.#inTurn(side, look))
    side.turn = result.catch(() => undefined)
    try {
      return await result
    } finally {
      this.#waiting -= 1
      side.waiting -= 1
    }
  }

  async #inTurn<Whose>(side: Side, look: () => Promise<Whose | undefined>): Promise<Whose | undefined> {
    const since = this.#now() - side.wrongAt
    // A clock that was set back must not make anybody wait for it.
    if (since > forgetMs || since < 0) side.wrong = 0
    const left = waitAfter(side.wrong) - since
    if (left > 0) await new Promise<void>((done) => void this.#clock.after(left, done))
    const hashed = this.#hashing.then(look)
    this.#hashing = hashed.catch(() => undefined)
    const whose = await hashed
    side.wrong = whose === undefined ? side.wrong + 1 : 0
    if (whose === undefined) side.wrongAt = this.#now()
    return whose
  }

  #sideOf(device: string | null): Side {
    const name = device ?? ''
    const known = this.#sides.get(name)
    if (known) return known
    const side = { wrong: 0, wrongAt: -Infinity, turn: Promise.resolve(), waiting: 0 }
    this.#sides.set(name, side)
    return side
  }

  #now(): number {
    return this.#clock.now().getTime()
  }
}

const waitAfter = (wrong: number): number =>
  wrong < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - free))
