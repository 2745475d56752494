import { join } from 'node:path'
import { apply, fold } from '../lesson/apply.ts'
import type { Entry } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { isRefusal, type Refusal } from '../lesson/refusal.ts'
import type { Disk } from './disk.ts'
import { appendDurably } from './durable.ts'
import { encodeGroup } from './journal.ts'
import { LessonFile } from './lesson-file.ts'
import { StoreUnavailable } from './lesson-store.ts'
import type { Loaded } from './load.ts'
import type { Snapshot } from './snapshot.ts'
import { belongsTo, fileNames, journalGeneration } from './names.ts'

type Decide = (lesson: Lesson) => readonly Entry[] | Refusal
interface Job {
  decide: Decide
  settle(result: readonly Entry[] | Refusal): void
  fail(error: unknown): void
}

/** A journal is folded into the file when it is longer than this many bytes and half the file. */
const longJournal = 1_000_000

export interface LogParts {
  disk: Disk
  folder: string
  /** A new unique word for temporary names. */
  newId(): string
  /** Called after each durable change. */
  heard(): void
}

/**
 * One open lesson. Changes queue: while a group is being written the next ones wait, then are decided in turn on the
 * newest state and written as one group (group commit; Gray and Reuter 1993, 9.4.7). When a write fails all of its
 * group are refused, and the state is folded again from what is on the disk.
 */
export class LessonLog {
  readonly #parts: LogParts
  readonly #id: string
  readonly #file: LessonFile
  #entries: Entry[]
  #lesson: Lesson
  /** Of the journal that is written now. */
  #generation: number
  /** Of the lesson file on the disk. */
  #fileGeneration: number
  #next: 'append' | 'begin' | 'rewrite'
  #fileSize: number
  #journalSize: number
  #waiting: Job[] = []
  #exclusive: (() => Promise<void>)[] = []
  #working = false
  /** The file that is being written beside saving; null when none is. Never rejects. */
  #compaction: Promise<void> | null = null

  constructor(id: string, loaded: Extract<Loaded, { entries: Entry[] }>, parts: LogParts) {
    this.#id = id
    this.#parts = parts
    this.#entries = loaded.entries
    this.#lesson = fold(id, loaded.entries)
    this.#generation = loaded.generation
    this.#fileGeneration = loaded.fileGeneration
    this.#next = loaded.next
    this.#fileSize = loaded.fileSize
    this.#journalSize = loaded.journalSize
    this.#file = new LessonFile(parts.disk, this.#path(fileNames(id).main), () =>
      this.#path(`${id}.json.${parts.newId()}.tmp`),
    )
  }

  get lesson(): Lesson {
    return this.#lesson
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** As {@link LessonStore.change}. */
  change(decide: Decide): Promise<readonly Entry[] | Refusal> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ decide, settle, fail })
      void this.#work()
    })
  }

  /** Takes a person's words out of every file of the lesson, in turn with changes. */
  async rewrite(erase: (entry: Entry) => Entry): Promise<void> {
    await this.#alone(async () => {
      await this.#compaction
      const { disk, folder } = this.#parts
      const { main } = fileNames(this.#id)
      const old = (await disk.list(folder)).filter((name) => belongsTo(this.#id, name) && name !== main)
      const needed = (name: string) => (journalGeneration(this.#id, name) ?? -1) >= this.#fileGeneration
      for (const name of old) if (!needed(name)) await disk.remove(join(folder, name))
      await this.#rewriteFile(this.#entries.map(erase), null)
      this.#lesson = fold(this.#id, this.#entries)
      for (const name of old) await disk.remove(join(folder, name))
      await disk.syncFolder(folder)
    })
    this.#parts.heard()
  }

  /** Folds the journal into the file; resolves when that is durable. A failure loses nothing and leaves it as it was. */
  async compact(): Promise<void> {
    await this.#alone(() => {
      this.#beginCompaction()
      return Promise.resolve()
    })
    await this.#compaction
  }

  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    while (this.#waiting.length > 0 || this.#exclusive.length > 0) {
      const act = this.#exclusive.shift()
      if (act) await act()
      else await this.#commit(this.#waiting.splice(0))
    }
    this.#working = false
  }

  /** Runs between groups, so that no change is decided or written meanwhile. */
  #alone(act: () => Promise<void>): Promise<void> {
    return new Promise((done, fail) => {
      this.#exclusive.push(() => act().then(done, (error: unknown) => fail(this.#unavailable(error))))
      void this.#work()
    })
  }

  async #commit(group: readonly Job[]): Promise<void> {
    const fresh: Entry[] = []
    const settlements: (() => void)[] = []
    for (const job of group) {
      try {
        const result = job.decide(this.#lesson)
        if (!isRefusal(result)) {
          for (const entry of result) apply(this.#lesson, entry)
          fresh.push(...result)
        }
        settlements.push(() => job.settle(result))
      } catch (error) {
        settlements.push(() => job.fail(error))
      }
    }
    try {
      if (fresh.length > 0) await this.#save(fresh)
    } catch (error) {
      this.#lesson = fold(this.#id, this.#entries)
      for (const job of group) job.fail(this.#unavailable(error))
      return
    }
    for (const settle of settlements) settle()
    if (fresh.length === 0) return
    this.#parts.heard()
    const closed = fresh.some((entry) => entry.kind === 'moved' && entry.stage.at === 'closed')
    if (closed || this.#journalSize > Math.max(longJournal, this.#fileSize / 2)) this.#beginCompaction()
  }

  /** Resolves when `fresh` is on the disk. After a failed append that journal is never written again: the next save is a new file. */
  async #save(fresh: readonly Entry[]): Promise<void> {
    if (this.#next === 'rewrite') {
      await this.#compaction
      await this.#rewriteFile([...this.#entries, ...fresh], fileNames(this.#id).previous)
      return
    }
    const bytes = encodeGroup(fresh)
    const isNew = this.#next === 'begin'
    this.#next = 'rewrite'
    await appendDurably(this.#parts.disk, this.#path(fileNames(this.#id).journal(this.#generation)), bytes, isNew)
    this.#next = 'append'
    this.#journalSize += bytes.length
    this.#entries.push(...fresh)
  }

  /** From here on saving goes into the next generation's journal, while the file is written anew beside it. Call between groups only. */
  #beginCompaction(): void {
    if (this.#compaction || this.#next === 'begin') return
    const entries = [...this.#entries]
    const journalSize = this.#journalSize
    this.#generation += 1
    this.#journalSize = 0
    this.#next = 'begin'
    this.#compaction = this.#writeFile({ generation: this.#generation, entries }, fileNames(this.#id).previous)
      .catch(() => {
        // Nothing is lost: the older file and all journals since hold everything. The next compaction tries again.
        this.#journalSize += journalSize
      })
      .finally(() => {
        this.#compaction = null
      })
  }

  /** Everything anew in a file of a new generation; after it no journal is needed. */
  async #rewriteFile(entries: Entry[], keep: string | null): Promise<void> {
    const generation = this.#generation + 1
    await this.#writeFile({ generation, entries }, keep)
    this.#entries = entries
    this.#generation = generation
    this.#journalSize = 0
    this.#next = 'begin'
  }

  /** The previous file stays, with the journals that it needs, as a whole older generation to fall back on. */
  async #writeFile(snapshot: Snapshot, keep: string | null): Promise<void> {
    await this.#file.write(snapshot, keep === null ? null : this.#path(keep))
    const oldest = keep === null ? snapshot.generation : this.#fileGeneration
    this.#fileGeneration = snapshot.generation
    this.#fileSize = this.#file.size
    const { disk, folder } = this.#parts
    for (const name of await disk.list(folder).catch(() => [])) {
      const generation = journalGeneration(this.#id, name)
      if (generation !== null && generation < oldest) await disk.remove(join(folder, name)).catch(() => undefined)
    }
  }

  #path(name: string): string {
    return join(this.#parts.folder, name)
  }

  #unavailable(error: unknown): unknown {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return code === '' ? error : new StoreUnavailable(code, this.#parts.folder, error)
  }
}
