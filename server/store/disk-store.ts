import { join } from 'node:path'
import type { Entry, EntryOf } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import { aboutIn, type About } from './about.ts'
import type { Disk } from './disk.ts'
import { settleFolder } from './durable.ts'
import { LessonLog } from './lesson-log.ts'
import { NoLesson, type DamagedLesson, type LessonStore, type LessonSummary } from './lesson-store.ts'
import { load, type Held } from './load.ts'
import { belongsTo, fileNames, isAside, lessonOf } from './names.ts'
import { finishRemoving, lessonsIn, markDeleted, tidy } from './removal.ts'
import { filesNow, readSummaries, summaryOf, writeSummaries, type Kept } from './summaries.ts'
import { errnoOf, unavailable } from './unavailable.ts'
import { Watchers } from './watchers.ts'

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

/** A lesson without a new entry for so long has its journal folded in; one that nobody asked for or watches leaves memory. */
const quietMs = 60_000

const unwritten: Omit<Held, 'entries'> = {
  generation: 0,
  fileGeneration: 0,
  fileSize: 0,
  isWhole: false,
  setAside: null,
  isErasing: false,
}

/** Lessons as files: one lowdb file and its journals each. One process only: take the lock first. */
export class DiskStore implements LessonStore {
  readonly #parts: StoreParts
  readonly #lessons: string
  /** Every lesson that has files; an address that names none of them never reaches the disk. */
  readonly #ids = new Set<string>()
  readonly #opening = new Map<string, Promise<LessonLog | undefined>>()
  readonly #logs = new Map<string, LessonLog>()
  /** Lessons that somebody asked for since their last quiet. */
  readonly #asked = new Set<string>()
  readonly #watchers = new Watchers()
  readonly #quiet = new Map<string, () => void>()
  readonly #damaged = new Map<string, DamagedLesson>()
  readonly #summaries = new Map<string, LessonSummary>()
  /** Open lessons whose summary is older than they are. */
  readonly #changed = new Set<string>()
  readonly #removing = new Map<string, Promise<void>>()
  /** Lessons whose making failed and may have left a file. */
  readonly #unmade = new Set<string>()
  #isClosed = false

  private constructor(parts: StoreParts) {
    this.#parts = parts
    this.#lessons = lessonsIn(parts.folder)
  }

  /**
   * Opens a data folder, makes it when there is none, and finishes what a crash interrupted.
   * @throws StoreUnavailable when it cannot be made or read. A disk that cannot be written lets the lessons be read.
   */
  static async start(parts: StoreParts): Promise<DiskStore> {
    const store = new DiskStore(parts)
    try {
      await store.#begin()
    } catch (error) {
      throw unavailable(error, parts.folder)
    }
    return store
  }

  async #begin(): Promise<void> {
    const { disk, folder } = this.#parts
    if (!(await disk.list(folder)).includes('lessons')) {
      await disk.write(join(this.#lessons, 'first.tmp'), Buffer.alloc(0))
      await disk.syncFolder(folder)
    }
    for (const made of [this.#lessons, folder]) await settleFolder(disk, made)
    const names = new Map<string, string[]>()
    for (const name of await tidy(disk, folder)) {
      const id = lessonOf(name)
      if (id !== null) names.set(id, [...(names.get(id) ?? []), name])
    }
    const kept = await readSummaries(disk, folder)
    for (const [id, own] of names) {
      this.#ids.add(id)
      const known = kept.get(id)
      if (known && !own.some(isAside) && known.files === (await filesNow(disk, this.#lessons, own)))
        this.#summaries.set(id, known.summary)
      // Read for its summary; it comes into memory when somebody uses it.
      else await this.#load(id, { before: known?.summary }).catch(ignoreDisk)
    }
  }

  async list(): Promise<readonly LessonSummary[]> {
    for (const { id, problem } of [...this.#damaged.values()])
      if (problem === 'unreadable') await this.#log(id).catch(ignoreDisk)
    for (const id of [...this.#changed]) this.#sumUp(id)
    const newestFirst = (a: LessonSummary, b: LessonSummary) =>
      a.startedAt === b.startedAt ? 0 : a.startedAt < b.startedAt ? 1 : -1
    return [...this.#summaries.values()].sort(newestFirst)
  }

  async damaged(): Promise<readonly DamagedLesson[]> {
    for (const { id, file, goesOn } of [...this.#damaged.values()])
      if (goesOn && (await this.#isGone(file))) this.#damaged.delete(id)
    return [...this.#damaged.values()]
  }

  /** Somebody took the file away. */
  async #isGone(file: string): Promise<boolean> {
    return this.#parts.disk.stat(file).then(
      (found) => found === null,
      () => false,
    )
  }

  async create(started: EntryOf<'started'>): Promise<string> {
    if (this.#isClosed) throw closed()
    const id = this.#parts.newId()
    const log = this.#newLog(id, { ...unwritten, entries: [started] })
    try {
      await this.#dropUnmade()
      this.#unmade.add(id)
      await log.renew()
    } catch (error) {
      await this.#dropUnmade().catch(ignoreDisk)
      throw unavailable(error, this.#lessons)
    }
    this.#unmade.delete(id)
    this.#ids.add(id)
    await this.#enter(id, Promise.resolve(log))
    this.#summaries.set(id, summaryOf(log.lesson))
    return id
  }

  /** Whoever was told that a lesson could not be made starts another one: what is left of the first must not come up beside it. */
  async #dropUnmade(): Promise<void> {
    for (const id of this.#unmade) {
      await this.#parts.disk.remove(join(this.#lessons, fileNames(id).main))
      this.#unmade.delete(id)
    }
  }

  async open(id: string): Promise<Lesson | undefined> {
    return (await this.#log(id))?.lesson
  }

  entries(id: string): Promise<readonly Entry[]> {
    return this.#with(id, (log) => Promise.resolve([...log.entries]))
  }

  change<R extends Refusal>(
    id: string,
    decide: (lesson: Lesson) => readonly Entry[] | R,
  ): Promise<readonly Entry[] | R> {
    // `decide` gave every result that comes back, so it is of its type.
    return this.#with(id, (log) => log.change(decide) as Promise<readonly Entry[] | R>)
  }

  async rewrite(id: string, erase: (entry: Entry) => Entry): Promise<void> {
    await this.#with(id, (log) => log.rewrite(erase))
    // The file that was set aside is gone too.
    this.#damaged.delete(id)
  }

  remove(id: string): Promise<void> {
    const removing = this.#removing.get(id) ?? this.#remove(id).finally(() => this.#removing.delete(id))
    this.#removing.set(id, removing)
    return removing
  }

  async #remove(id: string): Promise<void> {
    if (this.#isClosed) throw closed()
    const { disk, folder } = this.#parts
    let log = await this.#log(id)
    while (log?.isOver) log = await this.#log(id)
    try {
      // From the mark on the lesson is gone, whatever comes: a start finishes what is left.
      if (log) await log.end(() => markDeleted(disk, folder, id))
      else await markDeleted(disk, folder, id)
      this.#forget(id)
      this.#watchers.tell(id, 0)
      await finishRemoving(disk, folder, id)
    } catch (error) {
      throw unavailable(error, this.#lessons)
    }
  }

  #forget(id: string): void {
    this.#quiet.get(id)?.()
    this.#opening.delete(id)
    this.#logs.delete(id)
    this.#quiet.delete(id)
    this.#damaged.delete(id)
    this.#summaries.delete(id)
    this.#changed.delete(id)
    this.#asked.delete(id)
    this.#ids.delete(id)
  }

  async accept(id: string): Promise<void> {
    if (await this.#log(id)) throw new Error(`lesson ${id} can be read as it is`)
    await this.#enter(id, this.#accept(id))
  }

  async #accept(id: string): Promise<LessonLog> {
    const log = await this.#load(id, { accepts: true })
    if (!log) throw new Error(`the file of lesson ${id} cannot be taken as it is`)
    try {
      await log.renew()
    } catch (error) {
      // It is still to be named, and not to be listed.
      await this.#load(id).catch(ignoreDisk)
      throw error
    }
    return log
  }

  watch(id: string, heard: (seq: number) => void): () => void {
    return this.#watchers.add(id, heard)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const cancel of this.#quiet.values()) cancel()
    await Promise.allSettled(this.#opening.values())
    for (const log of this.#logs.values()) await log.compact()
    await this.#keepSummaries().catch(ignoreDisk)
  }

  /** A cache: when it cannot be written the next start reads the lessons. */
  async #keepSummaries(): Promise<void> {
    const { disk, folder } = this.#parts
    const names = await disk.list(this.#lessons)
    const kept: Kept[] = []
    for (const summary of await this.list()) {
      const own = names.filter((name) => belongsTo(summary.id, name))
      kept.push({ summary, files: await filesNow(disk, this.#lessons, own) })
    }
    await writeSummaries(disk, folder, kept)
  }

  /** A lesson that is let go of between being found and being used is asked for again. */
  async #with<T>(id: string, act: (log: LessonLog) => Promise<T>): Promise<T> {
    for (;;) {
      if (this.#isClosed) throw closed()
      const log = await this.#log(id)
      if (!log) throw new NoLesson(id)
      if (!log.isOver) return await act(log)
    }
  }

  /** Opens once, however many ask at the same time. */
  #log(id: string): Promise<LessonLog | undefined> {
    if (!this.#ids.has(id)) return Promise.resolve(undefined)
    this.#asked.add(id)
    return this.#opening.get(id) ?? this.#enter(id, this.#load(id))
  }

  #enter(id: string, opening: Promise<LessonLog | undefined>): Promise<LessonLog | undefined> {
    const entered = opening.then((log) => {
      if (log && this.#ids.has(id)) {
        this.#logs.set(id, log)
        this.#waitForQuiet(id, log)
      }
      return log
    })
    this.#opening.set(id, entered)
    const leave = () => {
      if (this.#opening.get(id) === entered) this.#opening.delete(id)
    }
    entered.then((log) => log ?? leave(), leave)
    return entered
  }

  /** @throws StoreUnavailable when the disk does not give it */
  async #load(
    id: string,
    { accepts = false, before = this.#summaries.get(id) }: { accepts?: boolean; before?: About | undefined } = {},
  ): Promise<LessonLog | undefined> {
    const { disk, clock } = this.#parts
    const damaged = async (
      name: string,
      problem: DamagedLesson['problem'],
      entries: number | null,
      goesOn: boolean,
    ) => {
      const about = (await this.#aboutIn(id, name)) ?? before ?? this.#damaged.get(id)?.about ?? null
      this.#damaged.set(id, { id, file: join(this.#lessons, name), problem, entries, about, goesOn })
    }
    try {
      const loaded = await load(disk, this.#lessons, id, { stamp: String(clock.now().getTime()), accepts })
      if (!loaded) return undefined
      if ('problem' in loaded) {
        await damaged(loaded.file, loaded.problem, loaded.entries, false)
        this.#summaries.delete(id)
        return undefined
      }
      const log = this.#newLog(id, loaded)
      this.#summaries.set(id, summaryOf(log.lesson))
      // What fails now is tried again before the first save.
      if (!loaded.isWhole && !accepts) await log.compact()
      if (loaded.setAside === null) this.#damaged.delete(id)
      else await damaged(loaded.setAside, 'syntax', loaded.entries.length, true)
      return log
    } catch (error) {
      const isDisk = errnoOf(error) !== null
      await damaged(fileNames(id).main, isDisk ? 'unreadable' : 'syntax', null, false)
      this.#summaries.delete(id)
      if (isDisk) throw unavailable(error, this.#lessons)
      // It reads well and says what cannot be, e.g. an answer by somebody who never joined.
      return undefined
    }
  }

  /** From the lesson's own file, or from the damaged one. */
  async #aboutIn(id: string, damaged: string): Promise<About | null> {
    const read = async (name: string) =>
      aboutIn(await this.#parts.disk.read(join(this.#lessons, name)).catch(() => null))
    return (await read(fileNames(id).main)) ?? (await read(damaged))
  }

  #newLog(id: string, held: Held): LessonLog {
    const log: LessonLog = new LessonLog(id, held, {
      disk: this.#parts.disk,
      folder: this.#lessons,
      newId: () => this.#parts.newId(),
      heard: () => {
        if (this.#logs.get(id) !== log) return
        this.#changed.add(id)
        this.#waitForQuiet(id, log)
        this.#watchers.tell(id, log.lesson.seq)
      },
    })
    return log
  }

  #waitForQuiet(id: string, log: LessonLog): void {
    this.#quiet.get(id)?.()
    if (!this.#isClosed)
      this.#quiet.set(
        id,
        this.#parts.clock.after(quietMs, () => void this.#rest(id, log)),
      )
  }

  /** Folds a quiet lesson's journal in, and lets go of a lesson that nobody uses. What failed is tried again after the next quiet. */
  async #rest(id: string, log: LessonLog): Promise<void> {
    await log.compact()
    if (this.#logs.get(id) !== log || this.#isClosed) return
    if (this.#asked.delete(id) || this.#watchers.has(id) || !log.isAtRest) {
      this.#waitForQuiet(id, log)
      return
    }
    this.#sumUp(id)
    log.retire()
    this.#opening.delete(id)
    this.#logs.delete(id)
    this.#quiet.delete(id)
  }

  #sumUp(id: string): void {
    const log = this.#logs.get(id)
    if (log) this.#summaries.set(id, summaryOf(log.lesson))
    this.#changed.delete(id)
  }
}

const closed = () => new Error('the store is closed')

/** What a disk refuses may be left for later; an error of our own may not. */
function ignoreDisk(error: unknown): void {
  if (errnoOf(error) === null) throw error
}
