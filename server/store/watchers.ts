/** Who wants to hear of changes, by lesson. */
export class Watchers {
  readonly #byLesson = new Map<string, Set<(seq: number) => void>>()

  /** Returns the way to stop. */
  add(id: string, heard: (seq: number) => void): () => void {
    const watchers = this.#byLesson.get(id) ?? new Set()
    this.#byLesson.set(id, watchers.add(heard))
    return () => {
      watchers.delete(heard)
      if (watchers.size === 0 && this.#byLesson.get(id) === watchers) this.#byLesson.delete(id)
    }
  }

  has(id: string): boolean {
    return this.#byLesson.has(id)
  }

  tell(id: string, seq: number): void {
    for (const heard of this.#byLesson.get(id) ?? [])
      try {
        heard(seq)
      } catch {
        // A watcher's own trouble must not stop the saving of a class.
      }
  }
}
