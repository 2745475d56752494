import { constants } from 'node:fs'
import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Disk } from './disk.ts'
import { errnoOf } from './unavailable.ts'

const isWindows = process.platform === 'win32'

/** The real disk. */
export const nodeDisk: Disk = {
  async list(folder) {
    return await unlessMissing(readdir(folder), [])
  },
  async read(file) {
    return await unlessMissing(readFile(file), null)
  },
  async stat(file) {
    const found = await unlessMissing(stat(file), null)
    return found && { size: found.size, changed: found.mtimeMs }
  },
  async write(file, bytes) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, bytes, { mode: 0o600 })
  },
  async append(file, bytes) {
    await appendFile(file, bytes, { mode: 0o600 })
  },
  async sync(file) {
    const handle = await open(file, constants.O_RDWR)
    try {
      await handle.datasync()
    } finally {
      await handle.close()
    }
  },
  async rename(from, to) {
    await patiently(() => rename(from, to))
  },
  async remove(file) {
    await patiently(() => rm(file, { force: true }))
  },
  async syncFolder(folder) {
    // Windows cannot open a folder for syncing; NTFS journals its own metadata.
    if (isWindows) return
    const handle = await open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

async function unlessMissing<T, N>(reading: Promise<T>, nothing: N): Promise<T | N> {
  try {
    return await reading
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return nothing
    throw error
  }
}

/** Scanners, sync programs and open viewers hold files on Windows for moments: wait and try again, for 5 s in all. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (let waited = 0, pause = 10; ; waited += pause, pause = Math.min(pause * 2, 500)) {
    try {
      await act()
      return
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '') || !isWindows || waited > 5000) throw error
      await setTimeout(pause)
    }
  }
}
