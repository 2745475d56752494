import { Low, type Adapter } from 'lowdb'
import type { Disk } from './disk.ts'
import { replaceDurably } from './durable.ts'
import { encodeSnapshot, type Snapshot } from './snapshot.ts'

/** lowdb over one lesson file, with durable writes instead of steno's: write, sync, rename, sync the folder. */
class SnapshotAdapter implements Adapter<Snapshot> {
  readonly #disk: Disk
  readonly #file: string
  readonly #temporary: () => string
  /** Where the file that is replaced goes on; null drops it. */
  keep: string | null = null
  /** Size of the file as last written, in bytes. */
  size = 0

  constructor(disk: Disk, file: string, temporary: () => string) {
    this.#disk = disk
    this.#file = file
    this.#temporary = temporary
  }

  /** Reading is `load`'s, which knows generations and journals. */
  read(): Promise<null> {
    return Promise.resolve(null)
  }

  async write(snapshot: Snapshot): Promise<void> {
    const bytes = encodeSnapshot(snapshot)
    await replaceDurably(this.#disk, this.#file, bytes, this.#temporary(), this.keep)
    this.size = bytes.length
  }
}

const nothing: Snapshot = { generation: 0, alone: false, entries: [] }

/** One lesson file, rewritten whole. One writing at a time. */
export class LessonFile {
  readonly #adapter: SnapshotAdapter
  readonly #db: Low<Snapshot>

  /** @param temporary gives a new unique name beside `file` at each call */
  constructor(disk: Disk, file: string, temporary: () => string) {
    this.#adapter = new SnapshotAdapter(disk, file, temporary)
    this.#db = new Low<Snapshot>(this.#adapter, nothing)
  }

  /** Bytes of the file as last written by this process; 0 before. */
  get size(): number {
    return this.#adapter.size
  }

  /** Resolves when the new file is in place and durable; until then the old one is. */
  async write(snapshot: Snapshot, keep: string | null): Promise<void> {
    this.#adapter.keep = keep
    this.#db.data = snapshot
    try {
      await this.#db.write()
    } finally {
      // The lesson goes on in memory as one list; this copy of it need not.
      this.#db.data = nothing
    }
  }
}
