import { join } from 'node:path'
import type { Entry, EntryOf } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import type { Disk } from './disk.ts'
import { replaceDurably } from './durable.ts'
import { LessonLog } from './lesson-log.ts'
import { StoreUnavailable, type DamagedLesson, type LessonStore, type LessonSummary } from './lesson-store.ts'
import { load } from './load.ts'
import { belongsTo, fileNames } from './names.ts'
import { decodeSnapshot, encodeSnapshot } from './snapshot.ts'
import { readSummaries, summaryOf, writeSummaries } from './summaries.ts'

/** The clock that the process hands down. `after` runs once, unless the function that it returns is called before. */
export interface Clock {
  now(): Date
  after(ms: number, act: () => void): () => void
}

export interface StoreParts {
  disk: Disk
  /** The data folder. */
  folder: string
  newId(): string
  clock: Clock
}

/** A lesson without a new entry for so long has its journal folded in. */
const quietMs = 60_000

/** Lessons as files: one lowdb file and its journals each. One process only: take the lock first. */
export class DiskStore implements LessonStore {
  readonly #parts: StoreParts
  readonly #lessons: string
  readonly #open = new Map<string, Promise<LessonLog | undefined>>()
  readonly #logs = new Map<string, LessonLog>()
  readonly #watchers = new Map<string, Set<(seq: number) => void>>()
  readonly #quiet = new Map<string, () => void>()
  readonly #damaged = new Map<string, DamagedLesson>()
  #summaries = new Map<string, LessonSummary>()

  private constructor(parts: StoreParts) {
    this.#parts = parts
    this.#lessons = join(parts.folder, 'lessons')
  }

  /** Opens a data folder, makes it when there is none, and finishes what a crash interrupted. */
  static async start(parts: StoreParts): Promise<DiskStore> {
    const store = new DiskStore(parts)
    await store.#begin()
    return store
  }

  async #begin(): Promise<void> {
    const { disk } = this.#parts
    const names = await disk.list(this.#lessons)
    for (const name of names) if (name.endsWith('.tmp')) await disk.remove(join(this.#lessons, name))
    for (const name of names)
      if (name.endsWith('.deleted')) await this.#finishRemoving(name.slice(0, -'.deleted'.length))
    this.#summaries = await readSummaries(disk, this.#parts.folder)
    // From here on the cache on the disk is out of date; a crash has the lessons themselves read again.
    await disk.remove(join(this.#parts.folder, 'lessons.json'))
    const ids = await this.#ids()
    for (const id of this.#summaries.keys()) if (!ids.includes(id)) this.#summaries.delete(id)
    for (const id of ids)
      if (!this.#summaries.has(id) || names.some((name) => name === `${id}.damaged`)) await this.#log(id)
  }

  async #ids(): Promise<string[]> {
    const names = await this.#parts.disk.list(this.#lessons)
    const ids = names.flatMap((name) => /^([A-Za-z0-9_-]+)(?:\.previous)?\.json$/.exec(name)?.[1] ?? [])
    return [...new Set(ids)]
  }

  async list(): Promise<readonly LessonSummary[]> {
    for (const [id, log] of this.#logs) this.#summaries.set(id, summaryOf(log.lesson))
    return Promise.resolve([...this.#summaries.values()].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)))
  }

  damaged(): Promise<readonly DamagedLesson[]> {
    return Promise.resolve([...this.#damaged.values()])
  }

  async create(started: EntryOf<'started'>): Promise<string> {
    const id = this.#parts.newId()
    const { disk } = this.#parts
    try {
      await disk.write(join(this.#lessons, `${id}.json.new.tmp`), Buffer.alloc(0))
      await disk.syncFolder(this.#parts.folder)
      await replaceDurably(
        disk,
        join(this.#lessons, fileNames(id).main),
        encodeSnapshot({ generation: 1, entries: [started] }),
        join(this.#lessons, `${id}.json.new.tmp`),
        null,
      )
    } catch (error) {
      throw unavailable(error, this.#lessons)
    }
    await this.#log(id)
    return id
  }

  async open(id: string): Promise<Lesson | undefined> {
    return (await this.#log(id))?.lesson
  }

  async entries(id: string): Promise<readonly Entry[]> {
    return [...(await this.#known(id)).entries]
  }

  async change<R extends Refusal>(
    id: string,
    decide: (lesson: Lesson) => readonly Entry[] | R,
  ): Promise<readonly Entry[] | R> {
    const log = await this.#known(id)
    // `decide` gave every result that comes back, so it is of its type.
    return (await log.change(decide)) as readonly Entry[] | R
  }

  async rewrite(id: string, erase: (entry: Entry) => Entry): Promise<void> {
    await (await this.#known(id)).rewrite(erase)
  }

  async remove(id: string): Promise<void> {
    const log = await this.#log(id)
    await log?.compact()
    const { disk } = this.#parts
    const { main, previous, deleted } = fileNames(id)
    try {
      const names = await disk.list(this.#lessons)
      const whole = [main, previous].find((name) => names.includes(name))
      if (whole) await disk.rename(join(this.#lessons, whole), join(this.#lessons, deleted))
      await disk.syncFolder(this.#lessons)
      await this.#finishRemoving(id)
    } catch (error) {
      throw unavailable(error, this.#lessons)
    }
    this.#quiet.get(id)?.()
    for (const known of [this.#open, this.#logs, this.#quiet, this.#damaged, this.#summaries]) known.delete(id)
    this.#heard(id, 0)
  }

  /** The mark of deletion goes last, so that a crash in between is finished at the next start. */
  async #finishRemoving(id: string): Promise<void> {
    const { disk } = this.#parts
    const { deleted } = fileNames(id)
    const own = (await disk.list(this.#lessons)).filter((name) => belongsTo(id, name) && name !== deleted)
    for (const name of own) await disk.remove(join(this.#lessons, name))
    await disk.syncFolder(this.#lessons)
    await disk.remove(join(this.#lessons, deleted))
    await disk.syncFolder(this.#lessons)
  }

  async accept(id: string): Promise<void> {
    const { disk } = this.#parts
    const file = join(this.#lessons, fileNames(id).main)
    const decoded = decodeSnapshot((await disk.read(file)) ?? Buffer.alloc(0))
    if (!('problem' in decoded) || decoded.problem !== 'sum' || !decoded.snapshot)
      throw new Error(`the file of lesson ${id} cannot be taken as it is`)
    await replaceDurably(
      disk,
      file,
      encodeSnapshot(decoded.snapshot),
      join(this.#lessons, `${id}.json.accepted.tmp`),
      null,
    )
    this.#damaged.delete(id)
    this.#open.delete(id)
    await this.#log(id)
  }

  watch(id: string, heard: (seq: number) => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set()
    this.#watchers.set(id, watchers.add(heard))
    return () => void watchers.delete(heard)
  }

  async close(): Promise<void> {
    for (const cancel of this.#quiet.values()) cancel()
    for (const log of this.#logs.values()) await log.compact()
    await writeSummaries(this.#parts.disk, this.#parts.folder, await this.list())
  }

  async #known(id: string): Promise<LessonLog> {
    const log = await this.#log(id)
    if (!log) throw new Error(`no lesson ${id}`)
    return log
  }

  /** Opens once, however many ask at the same time. */
  #log(id: string): Promise<LessonLog | undefined> {
    const opening = this.#open.get(id) ?? this.#read(id)
    this.#open.set(id, opening)
    opening.then(
      (log) => log ?? this.#open.delete(id),
      () => this.#open.delete(id),
    )
    return opening
  }

  async #read(id: string): Promise<LessonLog | undefined> {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined
    const { disk, newId, clock } = this.#parts
    const loaded = await load(disk, this.#lessons, id, String(clock.now().getTime()))
    if (!loaded) return undefined
    if ('problem' in loaded) {
      this.#damaged.set(id, {
        id,
        file: join(this.#lessons, loaded.file),
        problem: loaded.problem,
        entries: loaded.entries,
      })
      return undefined
    }
    const log = new LessonLog(id, loaded, {
      disk,
      folder: this.#lessons,
      newId,
      heard: () => this.#heard(id, log.lesson.seq),
    })
    if (loaded.setAside !== null)
      this.#damaged.set(id, {
        id,
        file: join(this.#lessons, loaded.setAside),
        problem: 'syntax',
        entries: loaded.entries.length,
      })
    if (loaded.unfinished) await log.rewrite((entry) => entry)
    this.#logs.set(id, log)
    this.#summaries.set(id, summaryOf(log.lesson))
    return log
  }

  #heard(id: string, seq: number): void {
    this.#quiet.get(id)?.()
    const log = this.#logs.get(id)
    if (log)
      this.#quiet.set(
        id,
        this.#parts.clock.after(quietMs, () => void log.compact()),
      )
    for (const heard of this.#watchers.get(id) ?? []) heard(seq)
  }
}

function unavailable(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === '' ? error : new StoreUnavailable(code, path, error)
}
