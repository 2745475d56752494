import type { Entry, EntryOf } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import type { About } from './about.ts'

/** One line about a lesson for lists; a cache, rebuilt from the lesson's own file when it is deleted or stale. */
export interface LessonSummary {
  id: string
  owner: string
  title: string
  quiz: string
  code: string
  className: string | null
  /** Id of its class; null when it has none. */
  classId: string | null
  preset: 'lead' | 'own-pace' | 'substitute'
  startedAt: string
  /** Null while it is open. */
  closedAt: string | null
  students: number
  answers: number
  /** Written answers that wait for a teacher's mark. */
  unmarked: number
}

/** A lesson with a file that could not be read. It is named as long as that file is there; everything else works. */
export interface DamagedLesson {
  id: string
  /** Where the damaged bytes are now. */
  file: string
  /**
   * What is wrong. `syntax`: it does not parse, or is no lesson, and was set aside. `sum`: it does not match its sum.
   * `newer`: of a newer version. `journal`: a bad or missing line with good ones after it. `unreadable`: the disk does
   * not give it, or this program may not read it; it is tried again whenever the lesson is asked for.
   */
  problem: 'syntax' | 'sum' | 'newer' | 'journal' | 'unreadable'
  /** Entries that could still be read; null when none. A file with `sum` can be accepted as it is by the teacher. */
  entries: number | null
  /** What is still known of the lesson, from its file or from before; null when nothing is. */
  about: About | null
  /** The lesson was put together from other files and goes on; false: it cannot be opened. */
  goesOn: boolean
}

/** Lessons on the disk. What has resolved survives a kill and a power loss. */
export interface LessonStore {
  list(): Promise<readonly LessonSummary[]>
  damaged(): Promise<readonly DamagedLesson[]>
  /** Takes a file that parses but does not match its sum (edited by hand) as it is. Refuses with an Error when its entries have not the right shape. */
  accept(id: string): Promise<void>
  /** Makes a lesson whose log begins with `started`; resolves with its new id when it is on the disk. */
  create(started: EntryOf<'started'>): Promise<string>
  /** `undefined` when there is no such lesson, or it is damaged; rejects with {@link StoreUnavailable} when the disk does not give it. The state is live: read it, never change it, and do not keep it over an `await`. */
  open(id: string): Promise<Lesson | undefined>
  /** All entries in order, for export and review of the history. */
  entries(id: string): Promise<readonly Entry[]>
  /**
   * Runs `decide` on the newest state, in turn with all others; resolves with its entries when they are on the disk, or
   * with its refusal when nothing was written. Rejects with {@link StoreUnavailable} when the disk does not take it:
   * then nothing of it is kept. Rejects with {@link NoLesson} when there is no such lesson.
   */
  change<R extends Refusal>(id: string, decide: (lesson: Lesson) => readonly Entry[] | R): Promise<readonly Entry[] | R>
  /**
   * The one exception to "nothing is edited": rewrites every generation, journal, set-aside and temporary file at once.
   * Ids and order stay. When it rejects the words are no longer shown, and the store goes on trying by itself.
   */
  rewrite(id: string, erase: (entry: Entry) => Entry): Promise<void>
  /** Deletes a lesson with all its files; harmless when it is gone. When it rejects, ask again or let the next start finish it. */
  remove(id: string): Promise<void>
  /** Calls `heard` with the newest entries' count after each durable change; returns the way to stop. What `heard` throws is dropped: saving goes on. */
  watch(id: string, heard: (seq: number) => void): () => void
  /** Finishes what was asked and folds all journals in; resolves when the disk has it. Nothing can be changed from then on. */
  close(): Promise<void>
}

/** There is no such lesson, or not any more. */
export class NoLesson extends Error {
  override name = 'NoLesson'
  constructor(id: string) {
    super(`no lesson ${id}`)
  }
}

/** The disk would not take it (full, read-only, failing). `code` is the errno name, e.g. ENOSPC; `path` where. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
  readonly code: string
  readonly path: string
  constructor(code: string, path: string, cause: unknown) {
    super(`cannot save to ${path} (${code})`, { cause })
    this.code = code
    this.path = path
  }
}
