import { dirname } from 'node:path'
import type { Disk } from './disk.ts'
import { errnoOf } from './unavailable.ts'

/** Appends and makes sure that it is on the disk. `isNew` also makes the file's name durable. */
export async function appendDurably(disk: Disk, file: string, bytes: Buffer, isNew: boolean): Promise<void> {
  await disk.append(file, bytes)
  await disk.sync(file)
  if (isNew) await disk.syncFolder(dirname(file))
}

/**
 * Puts a whole file in place: a temporary file is written and synced, then renamed. At every moment the old or the new
 * bytes are whole under `file`, or, with `keep`, the old ones under `keep`.
 * @param temporary name beside `file` that nobody else uses; gone afterwards, also when it fails: a full disk must not
 * be filled further by each try
 * @param keep the old file goes on under this name; null drops it
 */
export async function replaceDurably(
  disk: Disk,
  file: string,
  bytes: Buffer,
  temporary: string,
  keep: string | null,
): Promise<void> {
  try {
    await disk.write(temporary, bytes)
    await disk.sync(temporary)
    if (keep !== null) await renameIfThere(disk, file, keep)
    await disk.rename(temporary, file)
    await disk.syncFolder(dirname(file))
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
}

/** Makes the name of a folder itself durable, or the first file in a new one goes with it. The folder above may be somebody else's: what it refuses is dropped. */
export async function settleFolder(disk: Disk, folder: string): Promise<void> {
  await disk.syncFolder(dirname(folder)).catch(() => undefined)
}

async function renameIfThere(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.rename(from, to)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}
