import type { Parts } from '../parts.ts'

const codes = 1_000_000

/** Six digits for a new lesson, or for one that is opened again. */
export class JoinCodes {
  readonly #parts: Parts
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Draws a code that no lesson has, also none that has ended, whose pupils come back by it, and hands it to `use`. One
   * comes after the other, so that two lessons that are started at the same moment have two codes.
   */
  give<T>(use: (code: string) => Promise<T>): Promise<T> {
    const given = this.#turn.then(async () => use(await this.#free()))
    this.#turn = given.catch(() => undefined)
    return given
  }

  async #free(): Promise<string> {
    const taken = new Set((await this.#parts.store.all()).map(({ code }) => code))
    let drawn = this.#parts.chance(codes)
    while (taken.has(digits(drawn))) drawn = (drawn + 1) % codes
    return digits(drawn)
  }
}

const digits = (drawn: number): string => String(drawn).padStart(6, '0')
