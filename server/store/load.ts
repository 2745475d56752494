import { join } from 'node:path'
import { belongingsOf, erase } from '../lesson/erase.ts'
import type { Entry } from '../lesson/entry.ts'
import type { Disk } from './disk.ts'
import { decodeJournal } from './journal.ts'
import { belongsTo, fileNames, journalGeneration } from './names.ts'
import { decodeSnapshot, type Snapshot } from './snapshot.ts'

/** What the disk holds of a lesson. */
export type Loaded =
  | {
      entries: Entry[]
      /** The newest generation named on the disk. */
      generation: number
      /** The generation of the file itself; journals from it on count. */
      fileGeneration: number
      /** How the next save goes: into the newest journal, into a new one, or into a new file because something is damaged. */
      next: 'append' | 'begin' | 'rewrite'
      /** Bytes of the file and of the journals that count. */
      fileSize: number
      journalSize: number
      /** Where a damaged file was set aside, when the lesson was put together without it; else null. */
      setAside: string | null
      /** An erasure was interrupted: these entries still have to be written. */
      unfinished: boolean
    }
  | { problem: 'syntax' | 'sum' | 'newer' | 'journal'; file: string; entries: number | null }

/**
 * Reads a lesson: the file, then its generation's journal and later ones. A damaged file is set aside as
 * `*.damaged-<stamp>` and the previous generation with all journals since gives the same entries.
 * @param stamp makes the set-aside name unique
 */
export async function load(disk: Disk, folder: string, id: string, stamp: string): Promise<Loaded | undefined> {
  const names = (await disk.list(folder)).filter((name) => belongsTo(id, name))
  const { main, previous } = fileNames(id)
  if (!names.includes(main) && !names.includes(previous)) return undefined
  let setAside: string | null = null
  let base = await readSnapshot(disk, join(folder, main))
  if (base && 'problem' in base && base.problem === 'syntax') {
    setAside = `${main}.damaged-${stamp}`
    await disk.rename(join(folder, main), join(folder, setAside))
    await disk.syncFolder(folder)
    base = null
  }
  const fileSize = base && 'bytes' in base ? base.bytes : 0
  base ??= await readSnapshot(disk, join(folder, previous))
  if (!base) return { problem: 'syntax', file: setAside ?? main, entries: null }
  if ('problem' in base) {
    const snapshot = base.problem === 'sum' ? base.snapshot : null
    return { problem: base.problem, file: main, entries: snapshot?.entries.length ?? null }
  }
  return await addJournals(disk, folder, id, base.ok, names, { setAside, fileSize })
}

async function readSnapshot(disk: Disk, file: string) {
  const bytes = await disk.read(file)
  if (!bytes) return null
  return { ...decodeSnapshot(bytes), bytes: bytes.length }
}

async function addJournals(
  disk: Disk,
  folder: string,
  id: string,
  base: Snapshot,
  names: readonly string[],
  known: { setAside: string | null; fileSize: number },
): Promise<Loaded> {
  const entries = [...base.entries]
  const generations = names
    .map((name) => journalGeneration(id, name))
    .filter((generation) => generation !== null && generation >= base.generation)
    .sort((a, b) => (a ?? 0) - (b ?? 0))
  let generation = base.generation
  let next: 'append' | 'begin' | 'rewrite' = 'begin'
  let journalSize = 0
  for (const newer of generations) {
    if (newer === null) continue
    const name = fileNames(id).journal(newer)
    const bytes = (await disk.read(join(folder, name))) ?? Buffer.alloc(0)
    const journal = decodeJournal(bytes)
    if (journal.broken !== null)
      return { problem: 'journal', file: name, entries: entries.length + journal.entries.length }
    entries.push(...journal.entries)
    generation = newer
    next = journal.torn ? 'rewrite' : 'append'
    journalSize += bytes.length
  }
  const erased = finishErasing(entries)
  if (known.setAside !== null || known.fileSize === 0) next = 'rewrite'
  return {
    ...known,
    entries: erased ?? entries,
    generation,
    fileGeneration: base.generation,
    next,
    journalSize,
    unfinished: erased !== null,
  }
}

/** Null when every removed student's words are gone already. */
function finishErasing(entries: readonly Entry[]): Entry[] | null {
  const removed = entries.flatMap((entry) => (entry.kind === 'removed' ? [entry.student] : []))
  const rest = removed.filter((student) =>
    entries.some((entry) => entry.kind === 'joined' && entry.student === student && entry.tokenHash !== ''),
  )
  if (rest.length === 0) return null
  return rest.reduce<readonly Entry[]>((log, student) => {
    const belongings = belongingsOf(student, log)
    return log.map((entry) => erase(entry, belongings))
  }, entries) as Entry[]
}
