import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { belongsTo, fileNames, lessonOf } from './names.ts'
import { summariesFile } from './summaries.ts'
import { errnoOf } from './unavailable.ts'

/** Where lessons lie in a data folder. */
export const lessonsIn = (folder: string): string => join(folder, 'lessons')

/** From this mark on a lesson is gone: its file goes on under a name that nobody reads. Durable once the folder is synced. */
export async function markDeleted(disk: Disk, folder: string, id: string): Promise<void> {
  const lessons = lessonsIn(folder)
  const { main, previous, deleted } = fileNames(id)
  const names = await disk.list(lessons)
  const whole = [main, previous].find((name) => names.includes(name))
  if (whole) await disk.rename(join(lessons, whole), join(lessons, deleted))
}

/** Removes all files of a marked lesson. The mark goes last, so that a crash in between is finished at the next start. */
export async function finishRemoving(disk: Disk, folder: string, id: string): Promise<void> {
  const lessons = lessonsIn(folder)
  const { deleted } = fileNames(id)
  await disk.syncFolder(lessons)
  const own = (await disk.list(lessons)).filter((name) => belongsTo(id, name) && name !== deleted)
  for (const name of own) await disk.remove(join(lessons, name))
  await disk.syncFolder(lessons)
  // The summaries of the last exit name it.
  await disk.remove(summariesFile(folder))
  await disk.syncFolder(folder)
  await disk.remove(join(lessons, deleted))
  await disk.syncFolder(lessons)
}

/** Removes what crashes left in a data folder; gives the names of the lessons' files. What the disk does not let go now is left for the next start. */
export async function tidy(disk: Disk, folder: string): Promise<string[]> {
  const lessons = lessonsIn(folder)
  const names = await disk.list(lessons)
  const deleted = new Set(names.filter((name) => name.endsWith('.deleted')).map(lessonOf))
  const isGone = (name: string) => name.endsWith('.tmp') || deleted.has(lessonOf(name))
  try {
    await disk.remove(`${summariesFile(folder)}.tmp`)
    for (const name of names) if (name.endsWith('.tmp')) await disk.remove(join(lessons, name))
    for (const id of deleted) if (id !== null) await finishRemoving(disk, folder, id)
  } catch (error) {
    if (errnoOf(error) === null) throw error
  }
  return names.filter((name) => !isGone(name))
}
