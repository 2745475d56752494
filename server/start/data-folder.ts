import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Disk } from '../store/disk.ts'
import type { Clock } from '../store/disk-store.ts'
import { FolderInUse, takeLock, type Lock } from '../store/lock.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'

/**
 * Takes the data folder for this process, makes it where there is none, and sees that it can be written.
 * @throws CannotStart
 */
export async function takeDataFolder(folder: string, disk: Disk, clock: Clock, pid: number): Promise<Lock> {
  const lock = await takeLock(folder, clock, pid).catch((error: unknown) => {
    throw explained(error, folder)
  })
  const probe = join(folder, '.can-be-written')
  try {
    await disk.write(probe, Buffer.from('x'))
    await disk.remove(probe)
    return lock
  } catch (error) {
    await lock.release()
    throw explained(error, folder)
  }
}

function explained(error: unknown, folder: string): unknown {
  if (error instanceof FolderInUse) {
    const { holder } = error
    const host = holder && holder.host !== hostname() ? holder.host : null
    const who = holder && { pid: holder.pid, host, address: holder.address }
    return new CannotStart([{ code: 'folder-in-use', folder, holder: who }], error)
  }
  const reason = reasonOf(error)
  return reason === '' ? error : new CannotStart([{ code: 'data-unwritable', folder, reason }], error)
}
