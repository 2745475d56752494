import { createHash } from 'node:crypto'
import { mkdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from './disk-store.ts'

/** Another program has the data folder open. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
  readonly holder: Holder | null
  constructor(folder: string, holder: Holder | null) {
    super(`${folder} is open in another process`)
    this.holder = holder
  }
}

const Holder = z.object({ pid: z.int(), host: z.string(), address: z.string(), beat: z.string() })
/** Who has the folder, for the message; `beat` is renewed while it lives, for shared drives where no socket is seen. */
export type Holder = z.output<typeof Holder>

export interface Lock {
  /** Says where the holder can be reached. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

const beatMs = 10_000
/** A beat of another machine counts for so long. */
const freshMs = 35_000

/**
 * Takes the data folder for this process. The lock is a socket named by the folder's real path, which the system frees
 * at once when its process is killed: abstract on Linux, a named pipe on Windows, elsewhere a file that only the holder
 * of an exclusive folder beside it may replace.
 * @throws FolderInUse
 */
export async function takeLock(folder: string, clock: Clock, pid: number): Promise<Lock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = await realpath(folder)
  const file = join(path, 'open-by.json')
  const holder = await readHolder(file)
  const server = await listen(socketName(path))
  if (!server) throw new FolderInUse(folder, holder)
  if (holder && holder.host !== hostname() && clock.now().getTime() - Date.parse(holder.beat) < freshMs) {
    await stop(server)
    throw new FolderInUse(folder, holder)
  }
  let address = ''
  let cancel = () => {}
  const beat = async (): Promise<void> => {
    await writeFile(file, JSON.stringify({ pid, host: hostname(), address, beat: clock.now().toISOString() }), {
      mode: 0o600,
    })
    cancel = clock.after(beatMs, () => void beat().catch(() => undefined))
  }
  await beat().catch(() => undefined)
  return {
    async announce(at) {
      cancel()
      address = at
      await beat().catch(() => undefined)
    },
    async release() {
      cancel()
      await rm(file, { force: true }).catch(() => undefined)
      await stop(server)
    },
  }
}

/** A hash, since a socket path over 107 bytes is cut without a word. */
function socketName(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32)
  if (process.platform === 'linux') return `\0readout-${hash}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\readout-${hash}` : join(tmpdir(), `readout-${hash}.sock`)
}

async function listen(name: string): Promise<Server | null> {
  const server = await tryListening(name)
  if (server || !name.endsWith('.sock')) return server
  // A socket file outlives a killed process. Only who makes this folder may look whether anybody answers, and replace it.
  const guard = `${name}.guard`
  try {
    await mkdir(guard)
  } catch {
    return null
  }
  try {
    if (await answers(name)) return null
    await rm(name, { force: true })
    return await tryListening(name)
  } finally {
    await rmdir(guard).catch(() => undefined)
  }
}

const tryListening = (name: string): Promise<Server | null> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(null) : fail(error),
    )
    server.listen(name, () => {
      server.unref()
      done(server)
    })
  })

async function answers(name: string): Promise<boolean> {
  const { connect } = await import('node:net')
  return await new Promise((done) => {
    const socket = connect(name)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

const stop = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()))

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
