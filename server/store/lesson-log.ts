import { join } from 'node:path'
import { apply, fold } from '../lesson/apply.ts'
import type { Entry } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { isRefusal, type Refusal } from '../lesson/refusal.ts'
import type { Disk } from './disk.ts'
import { appendDurably } from './durable.ts'
import { encodeGroup } from './journal.ts'
import { LessonFile } from './lesson-file.ts'
import { NoLesson } from './lesson-store.ts'
import { isOlder, type Held } from './load.ts'
import { fileNames, journalGeneration } from './names.ts'
import { unavailable } from './unavailable.ts'

type Decide = (lesson: Lesson) => readonly Entry[] | Refusal
interface Job {
  decide: Decide
  settle(result: readonly Entry[] | Refusal): void
  fail(error: Error): void
}
/** What has the lesson to itself: no change is decided or written meanwhile. */
interface Alone {
  act(): Promise<void>
  done(): void
  fail(error: Error): void
}

/** A journal is folded into the file when it is longer than this many bytes and half the file. */
const longJournal = 1_000_000

export interface LogParts {
  disk: Disk
  folder: string
  /** A new unique word for temporary names. */
  newId(): string
  /** Called after each durable change. Must not throw. */
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
  /** Of the lesson file on the disk, or older when a writing of it failed at its end. */
  #fileGeneration: number
  /** How the next save goes: into the newest journal, into a new one, or first everything into a new file. */
  #next: 'append' | 'begin' | 'rewrite'
  #fileSize: number
  #journalSize = 0
  #isErasing: boolean
  /** Not even what is read now is known to be on the disk. */
  #isUnsure: boolean
  #waiting: (Job | Alone)[] = []
  #isWorking = false
  #isOver = false
  /** The file that is being written beside saving; null when none is. Never rejects. */
  #compaction: Promise<void> | null = null

  constructor(id: string, held: Held, parts: LogParts) {
    this.#id = id
    this.#parts = parts
    this.#entries = held.entries
    this.#lesson = fold(id, held.entries)
    this.#generation = held.generation
    this.#fileGeneration = held.fileGeneration
    this.#next = held.isWhole ? 'begin' : 'rewrite'
    this.#fileSize = held.fileSize
    this.#isErasing = held.isErasing
    this.#isUnsure = !held.isWhole
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

  /** Nothing waits or is being written, and the lesson's file alone holds everything. */
  get isAtRest(): boolean {
    const isBusy = this.#isWorking || this.#waiting.length > 0 || this.#compaction !== null
    return !isBusy && this.#next === 'begin' && this.#generation === this.#fileGeneration
  }

  /** It ended: ask the store for the lesson again. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** As {@link LessonStore.change}. */
  change(decide: Decide): Promise<readonly Entry[] | Refusal> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ decide, settle, fail })
      void this.#work()
    })
  }

  /**
   * Takes a person's words out of every file of the lesson, in turn with changes. When the disk does not take it, they are
   * gone from what is shown, and the next save or folding tries again.
   */
  async rewrite(erase: (entry: Entry) => Entry): Promise<void> {
    try {
      await this.#alone(async () => {
        this.#entries = this.#entries.map(erase)
        this.#lesson = fold(this.#id, this.#entries)
        this.#isErasing = true
        this.#next = 'rewrite'
        await this.#rewriteFile()
      })
    } finally {
      this.#parts.heard()
    }
  }

  /** Writes everything into a new file, whatever is on the disk. */
  async renew(): Promise<void> {
    await this.#alone(() => this.#rewriteFile())
  }

  /** Folds the journal into the file, when there is one; resolves when that is durable. A failure loses nothing. */
  async compact(): Promise<void> {
    await this.#alone(async () => {
      if (this.#next === 'rewrite') await this.#rewriteFile()
      else this.#beginCompaction()
    }).catch(() => undefined)
    await this.#compaction
  }

  /** Runs `act` in turn, after which there is no such lesson: what waits behind it fails. When `act` fails the lesson goes on. */
  async end(act: () => Promise<void>): Promise<void> {
    await this.#alone(async () => {
      await this.#compaction
      await act()
      this.#isOver = true
    })
  }

  /** Lets go of a lesson at rest: whoever asks for it next reads it from the disk. */
  retire(): void {
    this.#isOver = true
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (this.#isOver) this.#waiting.shift()?.fail(new NoLesson(this.#id))
      else if ('act' in first) await this.#take(first)
      else await this.#commit(this.#takeGroup())
    }
    this.#isWorking = false
  }

  #takeGroup(): Job[] {
    const group: Job[] = []
    for (const job of this.#waiting) {
      if ('act' in job) break
      group.push(job)
    }
    this.#waiting.splice(0, group.length)
    return group
  }

  async #take(alone: Alone): Promise<void> {
    this.#waiting.shift()
    try {
      await alone.act()
      alone.done()
    } catch (error) {
      alone.fail(unavailable(error, this.#parts.folder))
    }
  }

  #alone(act: () => Promise<void>): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ act, done, fail })
      void this.#work()
    })
  }

  async #commit(group: readonly Job[]): Promise<void> {
    const fresh: Entry[] = []
    const settlements: (() => void)[] = []
    for (const job of group) {
      const result = this.#decide(job, fresh)
      settlements.push(result instanceof Error ? () => job.fail(result) : () => job.settle(result))
    }
    try {
      if (fresh.length > 0 || this.#isUnsure) await this.#save(fresh)
    } catch (error) {
      this.#lesson = fold(this.#id, this.#entries)
      for (const job of group) job.fail(unavailable(error, this.#parts.folder))
      return
    }
    for (const settle of settlements) settle()
    if (fresh.length === 0) return
    this.#parts.heard()
    const isClosed = fresh.some((entry) => entry.kind === 'moved' && entry.stage.at === 'closed')
    if (isClosed || this.#journalSize > Math.max(longJournal, this.#fileSize / 2)) this.#beginCompaction()
  }

  /** Decides on the newest state and applies the entries to it. An error is that job's own, and leaves the state as it was. */
  #decide({ decide }: Job, fresh: Entry[]): readonly Entry[] | Refusal | Error {
    let isApplying = false
    try {
      const result = decide(this.#lesson)
      if (isRefusal(result)) return result
      isApplying = true
      for (const entry of result) apply(this.#lesson, entry)
      fresh.push(...result)
      return result
    } catch (error) {
      if (isApplying) this.#lesson = fold(this.#id, [...this.#entries, ...fresh])
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  /** Resolves when `fresh` is on the disk. After a failed append that journal is never written again: the next save begins with a new file. */
  async #save(fresh: readonly Entry[]): Promise<void> {
    if (this.#next === 'rewrite') await this.#rewriteFile()
    if (fresh.length === 0) return
    const bytes = encodeGroup({ first: this.#entries.length + 1, entries: [...fresh] })
    const isNew = this.#next === 'begin'
    this.#next = 'rewrite'
    await appendDurably(this.#parts.disk, this.#path(fileNames(this.#id).journal(this.#generation)), bytes, isNew)
    this.#next = 'append'
    this.#journalSize += bytes.length
    for (const entry of fresh) this.#entries.push(entry)
  }

  /** From here on saving goes into the next generation's journal, while the file is written anew beside it. Call between groups only. */
  #beginCompaction(): void {
    if (this.#compaction || (this.#next === 'begin' && this.#generation === this.#fileGeneration)) return
    // After a writing that failed, with nothing said since, the generation has no journal yet.
    if (this.#next !== 'begin') this.#generation += 1
    this.#journalSize = 0
    this.#next = 'begin'
    this.#compaction = this.#writeFile({ generation: this.#generation, alone: false, entries: [...this.#entries] })
      // Nothing is lost: the older file and all journals since hold everything. The next long journal, or quiet minute, tries again.
      .catch(() => undefined)
      .finally(() => {
        this.#compaction = null
      })
  }

  /** Everything anew in a file of a new generation; after it no journal is needed. */
  async #rewriteFile(): Promise<void> {
    await this.#compaction
    const generation = this.#generation + 1
    await this.#writeFile({ generation, alone: this.#isErasing, entries: this.#entries })
    this.#generation = generation
    this.#journalSize = 0
    this.#next = 'begin'
    this.#isErasing = false
    this.#isUnsure = false
  }

  /** The file that is replaced stays, with the journals that it needs, as a whole older generation to fall back on. */
  async #writeFile(snapshot: Parameters<LessonFile['write']>[0]): Promise<void> {
    const { disk, folder } = this.#parts
    await this.#file.write(snapshot, snapshot.alone ? null : this.#path(fileNames(this.#id).previous))
    const oldest = snapshot.alone ? snapshot.generation : this.#fileGeneration
    this.#fileGeneration = snapshot.generation
    this.#fileSize = this.#file.size
    if (snapshot.alone) await this.#removeOlder(snapshot.generation)
    // A journal that nothing needs any more harms nothing: the next folding takes it.
    else
      for (const name of await disk.list(folder).catch(() => []))
        if ((journalGeneration(this.#id, name) ?? oldest) < oldest)
          await disk.remove(join(folder, name)).catch(() => undefined)
  }

  async #removeOlder(generation: number): Promise<void> {
    const { disk, folder } = this.#parts
    for (const name of await disk.list(folder))
      if (isOlder(this.#id, name, generation)) await disk.remove(join(folder, name))
    await disk.syncFolder(folder)
  }

  #path(name: string): string {
    return join(this.#parts.folder, name)
  }
}
