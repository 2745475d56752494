/** Results that are remembered, so that memory does not grow with the uptime. */
const most = 200

/**
 * Does what a form asks for once, however often it is sent while this process lives: for things that keep no form id of
 * their own, such as folders. What failed is done again.
 */
export class SentOnce<Made> {
  readonly #made = new Map<string, Promise<Made>>()

  /** @param form by whom it was sent and {@link sentForm}; null does it each time */
  do(form: string | null, make: () => Promise<Made>): Promise<Made> {
    if (form === null) return make()
    const before = this.#made.get(form)
    if (before) return before
    const making = make()
    this.#made.set(form, making)
    making.catch(() => this.#made.delete(form))
    const oldest = this.#made.keys().next().value
    if (this.#made.size > most && oldest !== undefined) this.#made.delete(oldest)
    return making
  }
}
