import type { Clock } from '../store/disk-store.ts'

/** A page that goes and comes again within so many milliseconds was between two pages, or between two cells. */
const betweenMs = 3000

/** Whose pages of a lesson are open, as their streams come and go. */
export class Presence {
  readonly #clock: Clock
  readonly #changed: () => void
  readonly #open = new Map<string, number>()
  /** Calls off that a page which went is counted as lost. */
  readonly #going = new Map<string, () => void>()
  readonly #lost = new Map<string, Date>()

  /** When a page was last sent to whom, whether or not it opened a stream. */
  readonly #sent = new Map<string, Date>()

  /** @param changed somebody came, came back, or was lost */
  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock
    this.#changed = changed
  }

  /** Students with an open page. */
  get here(): ReadonlySet<string> {
    return new Set([...this.#open.keys(), ...this.#going.keys()])
  }

  /** Students whose last page is gone, and since when. */
  get lost(): ReadonlyMap<string, Date> {
    return this.#lost
  }

  /** When a page was last sent to a student: those without scripts open no stream. */
  get sent(): ReadonlyMap<string, Date> {
    return this.#sent
  }

  /** A page is on its way to a student. */
  sends(student: string): void {
    this.#sent.set(student, this.#clock.now())
  }

  came(student: string): void {
    const isNew = !this.here.has(student)
    this.#going.get(student)?.()
    this.#going.delete(student)
    this.#lost.delete(student)
    this.#open.set(student, 1 + (this.#open.get(student) ?? 0))
    if (isNew) this.#changed()
  }

  /** @param at since when nobody is there */
  went(student: string, at: Date): void {
    const left = (this.#open.get(student) ?? 0) - 1
    if (left > 0) {
      this.#open.set(student, left)
      return
    }
    this.#open.delete(student)
    const callOff = this.#clock.after(betweenMs, () => {
      this.#going.delete(student)
      this.#lost.set(student, at)
      this.#changed()
    })
    this.#going.set(student, callOff)
  }

  /** Nobody looks any more. */
  end(): void {
    for (const callOff of this.#going.values()) callOff()
    this.#going.clear()
  }
}
