import type { Entry, EntryOf } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import { DiskStore, type StoreParts } from './disk-store.ts'
import type { DamagedLesson, LessonStore, LessonSummary } from './lesson-store.ts'
import { MemoryDisk } from './memory-disk.ts'

/**
 * Lessons that are kept, and beside them rehearsals, which live in memory: nothing of them reaches the disk, `list` and
 * `damaged` do not know them, and they go with the process. By its id a rehearsal is a lesson like any other.
 */
export class RehearsingStore implements LessonStore {
  readonly #kept: LessonStore
  readonly #inMemory: LessonStore
  /** Every rehearsal since the start: whatever is asked of one that is gone does not reach the disk either. */
  readonly #rehearsals = new Set<string>()

  private constructor(kept: LessonStore, inMemory: LessonStore) {
    this.#kept = kept
    this.#inMemory = inMemory
  }

  static async beside(kept: LessonStore, parts: Pick<StoreParts, 'newId' | 'clock'>): Promise<RehearsingStore> {
    return new RehearsingStore(kept, await DiskStore.start({ ...parts, disk: new MemoryDisk(), folder: 'rehearsals' }))
  }

  list(): Promise<readonly LessonSummary[]> {
    return this.#kept.list()
  }

  /** The rehearsals that there are, newest first. */
  rehearsals(): Promise<readonly LessonSummary[]> {
    return this.#inMemory.list()
  }

  /** Lessons and rehearsals: for whatever looks a join code up. */
  async all(): Promise<readonly LessonSummary[]> {
    return [...(await this.list()), ...(await this.rehearsals())]
  }

  damaged(): Promise<readonly DamagedLesson[]> {
    return this.#kept.damaged()
  }

  accept(id: string): Promise<void> {
    return this.#of(id).accept(id)
  }

  async create(started: EntryOf<'started'>): Promise<string> {
    if (!started.rehearsal) return this.#kept.create(started)
    const id = await this.#inMemory.create(started)
    this.#rehearsals.add(id)
    return id
  }

  open(id: string): Promise<Lesson | undefined> {
    return this.#of(id).open(id)
  }

  entries(id: string): Promise<readonly Entry[]> {
    return this.#of(id).entries(id)
  }

  change<R extends Refusal>(
    id: string,
    decide: (lesson: Lesson) => readonly Entry[] | R,
  ): Promise<readonly Entry[] | R> {
    return this.#of(id).change(id, decide)
  }

  rewrite(id: string, erase: (entry: Entry) => Entry): Promise<void> {
    return this.#of(id).rewrite(id, erase)
  }

  remove(id: string): Promise<void> {
    return this.#of(id).remove(id)
  }

  watch(id: string, heard: (seq: number) => void): () => void {
    return this.#of(id).watch(id, heard)
  }

  async close(): Promise<void> {
    await this.#inMemory.close()
    await this.#kept.close()
  }

  #of(id: string): LessonStore {
    return this.#rehearsals.has(id) ? this.#inMemory : this.#kept
  }
}
