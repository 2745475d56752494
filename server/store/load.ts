import { join } from 'node:path'
import { belongingsOf, erase } from '../lesson/erase.ts'
import type { Entry } from '../lesson/entry.ts'
import type { Disk } from './disk.ts'
import { replaceDurably } from './durable.ts'
import { decodeJournal, type Group } from './journal.ts'
import type { DamagedLesson } from './lesson-store.ts'
import { asideName, belongsTo, fileNames, isAside, journalGeneration } from './names.ts'
import { decodeSnapshot, type Snapshot } from './snapshot.ts'

/** What the disk holds of a lesson that can be read. */
export interface Held {
  entries: Entry[]
  /** The newest generation named on the disk; 0 of a lesson that is not on the disk yet. */
  generation: number
  /** The generation of the file itself. */
  fileGeneration: number
  /** Bytes of the file. */
  fileSize: number
  /**
   * The file alone holds everything, as after an orderly end. Otherwise the lesson is to be written anew before anything
   * is said to be saved: what a killed program left in journals can be read and still not be on the disk, and a sync of
   * it proves nothing where one failed before.
   */
  isWhole: boolean
  /** Where a damaged file of the lesson lies, which was put together without it; else null. */
  setAside: string | null
  /** An erasure was interrupted: files of before are still there. `entries` are erased. */
  isErasing: boolean
}

export type Loaded =
  Held | { problem: Exclude<DamagedLesson['problem'], 'unreadable'>; file: string; entries: number | null }

/**
 * Reads a lesson: the file, then its generation's journal and later ones. A file that does not parse is set aside as
 * `*.damaged-<stamp>`, and the previous generation with all journals since gives the same entries.
 * @param stamp makes the set-aside name unique
 * @param accepts takes a file that does not match its sum as it is
 */
export async function load(
  disk: Disk,
  folder: string,
  id: string,
  { stamp, accepts = false }: { stamp: string; accepts?: boolean },
): Promise<Loaded | undefined> {
  const names = (await disk.list(folder)).filter((name) => belongsTo(id, name))
  const { main, previous } = fileNames(id)
  if (names.length === 0) return undefined
  let aside = names.filter(isAside).at(-1) ?? null
  let file = main
  let base = await readSnapshot(disk, join(folder, main))
  if (base && 'problem' in base && base.problem === 'syntax') {
    aside = await setAside(disk, folder, main, stamp)
    base = null
  }
  if (!base && names.includes(previous)) {
    file = previous
    base = await readSnapshot(disk, join(folder, previous))
  }
  if (!base) return { problem: 'syntax', file: aside ?? names[0] ?? main, entries: null }
  if ('problem' in base) {
    const snapshot = base.problem === 'sum' ? base.snapshot : null
    if (!accepts || !snapshot)
      return { problem: base.problem, file, entries: snapshot ? snapshot.entries.length : null }
    return await addJournals(disk, folder, { id, names, stamp, aside, base: snapshot, fileSize: 0, isEdited: true })
  }
  const fileSize = file === main ? base.bytes : 0
  return await addJournals(disk, folder, { id, names, stamp, aside, base: base.ok, fileSize, isEdited: false })
}

async function readSnapshot(disk: Disk, file: string) {
  const bytes = await disk.read(file)
  return bytes && { ...decodeSnapshot(bytes), bytes: bytes.length }
}

async function setAside(disk: Disk, folder: string, name: string, stamp: string): Promise<string> {
  const aside = asideName(name, stamp)
  await disk.rename(join(folder, name), join(folder, aside))
  await disk.syncFolder(folder)
  return aside
}

interface Found {
  id: string
  names: readonly string[]
  stamp: string
  aside: string | null
  base: Snapshot
  /** Bytes of the lesson's file; 0 when it has to be written anew. */
  fileSize: number
  /** Entries may have been added or taken out by hand, so the journals' places do not fit. */
  isEdited: boolean
}

async function addJournals(disk: Disk, folder: string, found: Found): Promise<Loaded> {
  const { id, names, stamp, base, fileSize } = found
  const counted = names
    .flatMap((name) => ({ name, generation: journalGeneration(id, name) ?? -1 }))
    .filter(({ generation }) => generation >= base.generation)
    .sort((a, b) => a.generation - b.generation)
  const log = new Replay(base.entries, found.isEdited)
  let { aside } = found
  for (const { name } of counted) {
    const bytes = (await disk.read(join(folder, name))) ?? Buffer.alloc(0)
    const journal = decodeJournal(bytes)
    if (!log.add(journal.groups) || journal.broken !== null)
      return { problem: 'journal', file: name, entries: log.entries.length }
    if (journal.end === 'damaged' && !names.some((other) => other.startsWith(asideName(name, '')))) {
      // Its good lines count until the lesson is written anew, so the damaged one is set aside with them, as a copy.
      aside = asideName(name, stamp)
      await replaceDurably(disk, join(folder, aside), bytes, join(folder, `${aside}.tmp`), null)
    }
  }
  const erased = finishErasing(log.entries)
  const isErasing = erased !== null || (base.alone && names.some((name) => isOlder(id, name, base.generation)))
  return {
    entries: erased ?? log.entries,
    generation: counted.at(-1)?.generation ?? base.generation,
    fileGeneration: base.generation,
    fileSize,
    isWhole: counted.length === 0 && fileSize > 0 && !isErasing,
    setAside: aside,
    isErasing,
  }
}

/** Is this a file that an erasure leaves no place for: all but the lesson's file and its journals. */
export const isOlder = (id: string, name: string, generation: number): boolean =>
  belongsTo(id, name) && name !== fileNames(id).main && (journalGeneration(id, name) ?? -1) < generation

/** Puts the groups of journals behind a file's entries, and sees that none is missing. */
class Replay {
  readonly entries: Entry[]
  /** The place of the newest group's first entry. */
  #newest: number
  /** Entries that the file has more than when it was written, by hand; null until the first group tells. */
  #moved: number | null

  constructor(entries: readonly Entry[], isEdited: boolean) {
    this.entries = [...entries]
    this.#newest = entries.length + 1
    this.#moved = isEdited ? null : 0
  }

  /** Adds a journal's groups; false when something is missing before one of them, and that and later ones are not added. */
  add(groups: readonly Group[]): boolean {
    for (const [at, group] of groups.entries()) {
      this.#moved ??= this.entries.length + 1 - group.first
      const first = group.first + this.#moved
      // A new journal begins where its lesson stood: what the one before has from there on was refused, and said again.
      const passesOver = at === 0 && first >= this.#newest && first <= this.entries.length
      if (passesOver) this.entries.length = first - 1
      if (first !== this.entries.length + 1) return false
      this.#newest = first
      for (const entry of group.entries) this.entries.push(entry)
    }
    return true
  }
}

/** Null when every removed student's words are gone already. */
function finishErasing(entries: readonly Entry[]): Entry[] | null {
  const removed = new Set(entries.flatMap((entry) => (entry.kind === 'removed' ? [entry.student] : [])))
  const rest = entries.flatMap((entry) =>
    entry.kind === 'joined' && removed.has(entry.student) && entry.nickname !== '' ? [entry.student] : [],
  )
  if (rest.length === 0) return null
  return rest.reduce<readonly Entry[]>((log, student) => {
    const belongings = belongingsOf(student, log)
    return log.map((entry) => erase(entry, belongings))
  }, entries) as Entry[]
}
