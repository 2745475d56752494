import { readdir } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createApp } from '../app.ts'
import { Arrivals } from '../web/arrivals.ts'
import type { Config } from '../config.ts'
import { FolderLibrary } from '../library/folder-library.ts'
import type { Parts } from '../parts.ts'
import { DiskStore, type Clock } from '../store/disk-store.ts'
import type { Disk } from '../store/disk.ts'
import { RehearsingStore } from '../store/rehearsing-store.ts'
import { TeachersDamaged, TeachersStore } from '../store/teachers.ts'
import { Live } from '../web/live.ts'
import { SeatBudget } from '../web/seat-budget.ts'
import { newSignInLink } from '../web/sign-in-link.ts'
import {
  hereOrigin,
  lanAddresses,
  noPhonesFor,
  originsFor,
  phoneOrigins,
  type Interfaces,
  isOwnAddress,
} from './addresses.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'
import { takeDataFolder } from './data-folder.ts'
import type { Greeting } from './greeting.ts'
import { listen } from './listen.ts'
import { syncProgram } from './synced-folder.ts'
import { readyTeacher } from './teacher.ts'

/** What only the process itself can know or do. */
export interface World {
  clock: Clock
  newId: () => string
  /** Whole number from 0 to `below - 1`. */
  chance: (below: number) => number
  /** Bytes drawn by chance. */
  bytes: (count: number) => Buffer
  disk: Disk
  log: Logger
  /** The project's folder. */
  root: string
  pid: number
  hostname: string
  interfaces: () => Interfaces
  /** How many files and connections the process may have open; null where the system does not say. */
  descriptors: number | null
}

export interface Running {
  parts: Parts
  /** What the terminal should show, but for the look of the QR code. */
  greeting: Omit<Greeting, 'qr'>
  /** Takes nothing more, ends what was begun, and lets go of the data folder. */
  stop: () => Promise<void>
}

/** The link in the terminal holds for an hour. */
const linkMinutes = 60

/**
 * Starts the server. Nobody is answered before there is a teacher, and nothing about the teacher is decided before
 * the port is ours: a password that is made up is shown only once.
 * @throws CannotStart
 */
export async function start(config: Config, world: World): Promise<Running> {
  const { clock, disk } = world
  await readdir(config.quizzes).catch((error: unknown) => {
    throw new CannotStart([{ code: 'quizzes-unreadable', folder: config.quizzes, reason: reasonOf(error) }], error)
  })
  const lock = await takeDataFolder(config.data, disk, clock, world.pid)
  const undo = [() => lock.release()]
  try {
    const teachers = await openTeachers(config.data, world)
    const { newId } = world
    const kept = await DiskStore.start({ disk, folder: config.data, newId, clock })
    const store = await RehearsingStore.beside(kept, { newId, clock })
    const gate = newGate()
    const { port, finish } = await listen((req, res) => void gate.opened.then((app) => app(req, res)), {
      ...config,
      ...{ descriptors: world.descriptors, clock },
    })
    undo.unshift(finish)
    const parts = partsOf({ ...config, port }, world, { store, teachers })
    const { teacher, passwordNow } = await readyTeacher(teachers, config.password, world)
    const link = await newSignInLink(teachers, { teacher, minutes: linkMinutes }, clock.now(), world.newId)
    const here = hereOrigin(config.host, port)
    await lock.announce(here)
    gate.open(createApp(parts))
    return {
      parts,
      greeting: {
        ...{ here, link, passwordNow, data: config.data, quizzes: config.quizzes },
        phones: phonesOf({ ...config, port }, world),
        noPhones: noPhonesFor(config, world.interfaces()),
        synced: syncProgram(config.data),
      },
      stop: async () => {
        const finished = finish()
        parts.live.close()
        await finished
        await store.close()
        await lock.release()
      },
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
}

/** Requests wait before it until the application is there. */
function newGate(): { opened: Promise<RequestListener>; open: (app: RequestListener) => void } {
  let open: (app: RequestListener) => void = () => undefined
  const opened = new Promise<RequestListener>((done) => (open = done))
  return { opened, open }
}

async function openTeachers(folder: string, { disk, bytes }: World): Promise<TeachersStore> {
  try {
    return await TeachersStore.start(disk, folder, () => bytes(32).toString('base64url'))
  } catch (error) {
    throw error instanceof TeachersDamaged
      ? new CannotStart([{ code: 'teachers-damaged', file: error.file }], error)
      : error
  }
}

function partsOf(config: Config, world: World, { store, teachers }: Pick<Parts, 'store' | 'teachers'>): Parts {
  const arrivals = new Arrivals()
  const { clock, newId, chance, log, root } = world
  return {
    ...{ store, teachers, clock, newId, chance, log },
    library: new FolderLibrary(config.quizzes),
    live: new Live(store, clock),
    budget: new SeatBudget(clock),
    site: {
      publicUrl: config.publicUrl,
      hostname: world.hostname.toLowerCase(),
      arrivals,
      origins: () => arrivals.sort(originsFor(config, world.interfaces())),
      isHere: (address) => isOwnAddress(address, world.interfaces),
      noPhones: () => noPhonesFor(config, world.interfaces()),
    },
    folders: { views: join(root, 'views'), statics: join(root, 'dist/static') },
  }
}

function phonesOf(config: Config, world: World): Greeting['phones'] {
  const interfaces = world.interfaces()
  const names = new Map(lanAddresses(interfaces).map(({ address, name }) => [address, name]))
  return phoneOrigins(config, interfaces).map((origin) => ({ origin, name: names.get(new URL(origin).hostname) ?? '' }))
}
