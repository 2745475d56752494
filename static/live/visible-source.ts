/** The part of EventSource that live pages use. */
export interface Source {
  readonly readyState: number
  onopen: ((event: Event) => void) | null
  onerror: ((event: Event) => void) | null
  addEventListener(type: string, listener: (event: MessageEvent) => void): void
  removeEventListener(type: string, listener: (event: MessageEvent) => void): void
  close(): void
}

/** What a source has to know of the page: whether it is seen and has a network, and when that changes. */
export interface Visibility {
  hidden(): boolean
  watch(changed: () => void): void
}

/** Does something so many milliseconds later. @returns calls it off */
export type After = (milliseconds: number, then: () => void) => () => void

const connecting = 0
/** So many of the times between two beats a stream may say nothing before it counts as dead. */
const patience = 2.5
/** Ended for good: the server answered with something else than a stream. */
export const closed = 2

/**
 * Stands in for an EventSource and keeps its listeners: the stream closes while the page is hidden or the phone has no
 * network, and a new one opens when it is seen again, so that thirty phones in pockets hold no thirty connections.
 * The server sends `beat`s, each with the milliseconds to the next. A connection that died without a word, as when the
 * phone's address changed, brings none: it is taken for lost, and a new one opens.
 */
export class VisibleSource implements Source {
  onopen: Source['onopen'] = null
  onerror: Source['onerror'] = null
  readonly #connect: () => Source
  readonly #visibility: Visibility
  readonly #after: After
  readonly #listeners: { type: string; listener: (event: MessageEvent) => void }[] = []
  #inner: Source | null = null
  #ended = false
  /** Milliseconds between two beats; null as long as the server has sent none. */
  #beats: number | null = null
  #callOff: () => void = () => undefined

  constructor(connect: () => Source, visibility: Visibility, after: After) {
    this.#connect = connect
    this.#visibility = visibility
    this.#after = after
    visibility.watch(() => this.#follow())
    this.#follow()
  }

  /** While hidden it counts as connecting, so that nobody replaces it. */
  get readyState(): number {
    if (this.#ended) return closed
    return this.#inner?.readyState ?? connecting
  }

  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.#listeners.push({ type, listener })
    this.#inner?.addEventListener(type, listener)
  }

  removeEventListener(type: string, listener: (event: MessageEvent) => void): void {
    const at = this.#listeners.findIndex((one) => one.type === type && one.listener === listener)
    if (at >= 0) this.#listeners.splice(at, 1)
    this.#inner?.removeEventListener(type, listener)
  }

  close(): void {
    this.#ended = true
    this.#leave()
  }

  #leave(): void {
    this.#callOff()
    this.#inner?.close()
    this.#inner = null
  }

  /** The connection lives, or begins: from now on it may be silent for so long. */
  #listen(): void {
    this.#callOff()
    if (this.#beats === null) return
    this.#callOff = this.#after(patience * this.#beats, () => {
      this.#leave()
      this.#follow()
      this.onerror?.(new Event('error'))
    })
  }

  #follow(): void {
    if (this.#ended) return
    if (this.#visibility.hidden()) {
      this.#leave()
    } else if (!this.#inner) {
      const inner = this.#connect()
      this.#inner = inner
      inner.onopen = (event) => {
        this.#listen()
        this.onopen?.(event)
      }
      inner.addEventListener('beat', ({ data }) => {
        this.#beats = Number(data)
        this.#listen()
      })
      this.#listen()
      inner.onerror = (event) => {
        if (inner.readyState === closed) this.close()
        this.onerror?.(event)
      }
      for (const { type, listener } of this.#listeners) inner.addEventListener(type, listener)
    }
  }
}
