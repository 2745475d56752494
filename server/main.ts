import { nanoid } from 'nanoid'
import { randomBytes, randomInt } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'
import { readConfig, type Config } from './config.ts'
import { greetingLines } from './start/greeting.ts'
import { makeLog } from './start/log.ts'
import { projectRoot } from './start/root.ts'
import type { Running, World } from './start/start.ts'
import { terminalQr } from './start/terminal-qr.ts'
import type { Clock } from './store/disk-store.ts'
import { nodeDisk } from './store/node-disk.ts'
import { stopping } from './words/en/start.ts'

const clock: Clock = {
  now: () => new Date(),
  after(ms, act) {
    // What waits never keeps a process alive that has nothing else to do.
    const timer = setTimeout(act, ms).unref()
    return () => clearTimeout(timer)
  },
}
const root = projectRoot(import.meta.url)

/** The settings of this process. @param usual settings for what the environment does not say */
export const settings = (usual: Readonly<Record<string, string>> = {}): Config =>
  readConfig({ ...usual, ...process.env }, root, process.cwd())

/** This computer and this process. */
export const world = (): World => ({
  clock,
  newId: () => nanoid(),
  chance: (below) => randomInt(below),
  bytes: (count) => randomBytes(count),
  disk: nodeDisk,
  log: makeLog(process.stderr),
  root,
  pid: process.pid,
  hostname: hostname(),
  interfaces: networkInterfaces,
  descriptors: descriptorLimit(),
})

/**
 * Runs the server until the process is told to end.
 * @throws CannotStart
 */
export async function serve(config = settings()): Promise<Running> {
  // Only now: a setting that is wrong is said at once, without loading the application first.
  const { start } = await import('./start/start.ts')
  const running = await start(config, world())
  endWith(running)
  const { greeting } = running
  const colours = process.stdout.isTTY && process.stdout.hasColors(256)
  const qr = greeting.phones[0] ? terminalQr(greeting.phones[0].origin, colours) : []
  print(greetingLines({ ...greeting, qr }))
  return running
}

/** Lines on the terminal. A window that is gone is no reason to stop a lesson. */
export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A terminal and npm both pass on one Ctrl+C: what comes so soon after the first is no second one. */
const echoMs = 500
/** After a mistake of ours, so long is taken to save what can be. */
const rescueMs = 5_000

/** How soon it is noticed that npm is gone. */
const orphanMs = 250

/** Ends the process when it is told to, or when something is broken in it; what was acknowledged is on the disk then. */
export function endWith({ stop, parts: { log } }: Running): void {
  let since: number | null = null
  const end = (status: number): void => {
    since = clock.now().getTime()
    stop().then(
      () => {
        if (status === 0) print([stopping.done])
        process.exit(status)
      },
      (err: unknown) => {
        log.error({ err }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (since === null) {
        print([stopping.begins])
        end(0)
      } else if (clock.now().getTime() - since > echoMs) process.exit(1)
    })
  }
  endWithParent(() => {
    if (since === null) end(0)
  })
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'something broke; stopping')
    setTimeout(() => process.exit(1), rescueMs).unref()
    if (since === null) end(1)
  })
}

/** npm passes a signal on to a shell, and that dies of it without a word to us: the server would go on with nobody to stop it. */
function endWithParent(end: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const look = (): void => {
    if (process.ppid === parent) clock.after(orphanMs, look)
    else end()
  }
  look()
}

/** How many files and connections this process may have open; null where the system does not say. */
function descriptorLimit(): number | null {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } }
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : null
}
