import { dirname } from 'node:path'
import type { Disk } from './disk.ts'

/** Appends and makes sure that it is on the disk. `isNew` also makes the file's name durable. */
export async function appendDurably(disk: Disk, file: string, bytes: Buffer, isNew: boolean): Promise<void> {
  await disk.append(file, bytes)
  await disk.sync(file)
  if (isNew) await disk.syncFolder(dirname(file))
}

/**
 * Puts a whole file in place, old or new at every moment: a temporary file is written and synced, then renamed.
 * @param keep the old file goes on under this name; null drops it
 * @param temporary unique name beside `file`
 */
export async function replaceDurably(
  disk: Disk,
  file: string,
  bytes: Buffer,
  temporary: string,
  keep: string | null,
): Promise<void> {
  await disk.write(temporary, bytes)
  await disk.sync(temporary)
  if (
    keep !== null &&
    (await disk.list(dirname(file))).some((name) => file.endsWith(`/${name}`) || file.endsWith(`\\${name}`))
  ) {
    await disk.rename(file, keep)
  }
  await disk.rename(temporary, file)
  await disk.syncFolder(dirname(file))
}
