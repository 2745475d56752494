import type { Clock } from '../store/disk-store.ts'

/** So many entries may come from one seat at once: a phone that was offline for a lesson, and sends all that it kept, has fewer. */
const most = 120
/** After that one more each so many milliseconds: drafts come with two seconds of quiet between them and what is typed. */
const eachMs = 2000

/** What is left to a seat, and when that was so. */
interface Left {
  entries: number
  at: number
}

/**
 * How much a student may make a lesson's file grow: one budget for each seat, for everything that its browser sends. A
 * school is one address, so addresses say nothing, and what one spends is nobody else's. Only entries cost: what is refused, or was sent
 * before, gives back what it took.
 */
export class SeatBudget {
  readonly #clock: Clock
  readonly #left = new Map<string, Left>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes one entry from the budget of a student. @returns false when nothing is left of it */
  take(student: string): boolean {
    const entries = this.#entriesOf(student)
    if (entries < 1) return false
    this.#set(student, entries - 1)
    return true
  }

  /** No entry came of it. */
  giveBack(student: string): void {
    this.#set(student, this.#entriesOf(student) + 1)
  }

  #entriesOf(student: string): number {
    const left = this.#left.get(student)
    if (!left) return most
    // A clock that was set back gives nothing and takes nothing.
    const since = Math.max(0, this.#clock.now().getTime() - left.at)
    return Math.min(most, left.entries + since / eachMs)
  }

  /** Who has spent nothing is not kept, nor for long who spent something. */
  #set(student: string, entries: number): void {
    this.#left.delete(student)
    if (entries < most) this.#left.set(student, { entries, at: this.#clock.now().getTime() })
    const [oldest = student] = this.#left.keys()
    if (this.#entriesOf(oldest) >= most) this.#left.delete(oldest)
  }
}
