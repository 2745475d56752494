import { join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { z } from 'zod'
import { ClassRoll } from '../lesson/entry.ts'
import { Instant, Settings } from '../lesson/settings.ts'
import type { Disk } from './disk.ts'
import { replaceDurably, settleFolder } from './durable.ts'
import { Reading } from './reading.ts'
import { unavailable } from './unavailable.ts'

const Teachers = z.object({
  version: z.literal(1),
  /** Signs the cookies of students' browsers: 32 random bytes in base64url. Files from before it have none, and get one at start. */
  key: z.string().default(''),
  teachers: z.array(z.object({ id: z.string(), name: z.string(), passwordHash: z.string() })),
  /** `hash` of the browser's token; a session dies when it is not seen for long. */
  sessions: z.array(z.object({ hash: z.string(), teacher: z.string(), startedAt: z.string(), seenAt: z.string() })),
  /** One-time links to the teacher's page, by hash; gone when used. */
  links: z.array(
    z.object({
      hash: z.string(),
      teacher: z.string(),
      until: z.string(),
      /** Hash of the page that it leads to; absent is the first page. The address itself is in the link alone: no rehearsal leaves its id here. */
      page: z.exactOptional(z.string()),
    }),
  ),
  /** Browsers that signed in before, by hash: wrong passwords elsewhere never lock them out. */
  devices: z.array(z.object({ hash: z.string(), teacher: z.string(), seenAt: z.string() })),
  classes: z.array(ClassRoll.extend({ owner: z.string() })),
  /** How members of classes want to read, by member; gone with their name. Those who chose nothing have none. */
  readings: z.record(z.string(), Reading).default({}),
  /** Last start form per class, or per teacher without one. */
  starts: z.record(
    z.string(),
    z.object({
      preset: Settings.shape.preset,
      /** Null: as the preset has it. */
      feedback: Settings.shape.feedback.nullable(),
      /** How long a substitute's lesson was open; null: as the preset has it. */
      minutes: z.int().min(1).nullable(),
      capacity: Settings.shape.capacity,
      before: Settings.shape.before,
      talk: Settings.shape.talk,
      at: Instant,
    }),
  ),
})
/** What belongs to teachers; read it, never change it. */
export type Teachers = z.output<typeof Teachers>

const nobody: Teachers = {
  version: 1,
  key: '',
  teachers: [],
  sessions: [],
  links: [],
  devices: [],
  classes: [],
  readings: {},
  starts: {},
}

/** After names were taken out of classes: what their members chose goes with them. */
export function forgetReadings(teachers: Teachers): void {
  const members = new Set(teachers.classes.flatMap((one) => one.members.map(({ id }) => id)))
  teachers.readings = Object.fromEntries(Object.entries(teachers.readings).filter(([member]) => members.has(member)))
}

/** `data/teachers.json` cannot be read; nothing is written over it. `file` is its path. */
export class TeachersDamaged extends Error {
  override name = 'TeachersDamaged'
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read`, { cause })
    this.file = file
  }
}

/** lowdb over one file, written durably. */
class DurableAdapter implements Adapter<Teachers> {
  readonly #disk: Disk
  readonly #file: string

  constructor(disk: Disk, file: string) {
    this.#disk = disk
    this.#file = file
  }

  async read(): Promise<Teachers | null> {
    const bytes = await this.#disk.read(this.#file)
    if (!bytes) return null
    try {
      return Teachers.parse(JSON.parse(bytes.toString('utf8')))
    } catch (error) {
      throw new TeachersDamaged(this.#file, error)
    }
  }

  async write(teachers: Teachers): Promise<void> {
    await replaceDurably(
      this.#disk,
      this.#file,
      Buffer.from(`${JSON.stringify(teachers, null, 1)}\n`),
      `${this.#file}.tmp`,
      null,
    )
  }
}

/** Accounts, sessions, classes: one small file, written whole. */
export class TeachersStore {
  readonly #file: string
  readonly #db: Low<Teachers>
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(disk: Disk, file: string) {
    this.#file = file
    this.#db = new Low(new DurableAdapter(disk, file), nobody)
  }

  /**
   * @param newKey gives 32 random bytes in base64url; asked once in the life of a data folder
   * @throws TeachersDamaged when the file is there and does not parse
   * @throws StoreUnavailable when the disk does not give it, or does not take the new key
   */
  static async start(disk: Disk, folder: string, newKey: () => string): Promise<TeachersStore> {
    const store = new TeachersStore(disk, join(folder, 'teachers.json'))
    // What a crash left of a save may hold a class that was deleted since. A disk that refuses it now has the next save write over it.
    await disk.remove(`${store.#file}.tmp`).catch(() => undefined)
    await store.#db.read().catch((error: unknown) => {
      throw unavailable(error, store.#file)
    })
    if (store.now.key === '') {
      await store.change((teachers) => {
        teachers.key = newKey()
      })
      await settleFolder(disk, folder)
    }
    return store
  }

  get now(): Teachers {
    return this.#db.data
  }

  /**
   * Runs `edit` on a copy of the newest state, in turn; resolves with what it returns when that is on the disk.
   * Rejects with {@link StoreUnavailable}, and keeps the old state, when the disk does not take it.
   */
  change<T>(edit: (teachers: Teachers) => T): Promise<T> {
    const result = this.#turn.then(() => this.#commit(edit))
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #commit<T>(edit: (teachers: Teachers) => T): Promise<T> {
    const before = this.#db.data
    const after = structuredClone(before)
    const result = edit(after)
    this.#db.data = after
    try {
      await this.#db.write()
    } catch (error) {
      this.#db.data = before
      throw unavailable(error, this.#file)
    }
    return result
  }
}
