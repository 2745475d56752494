import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Entry } from '../lesson/entry.ts'

/** Version of the lesson file; a newer one than this is refused untouched. */
export const version = 1

/** A lesson file's content. */
export interface Snapshot {
  /** Counts up with each rewriting of the file; its journal carries the same number. */
  generation: number
  /** Somebody was erased with this rewriting: no older file of the lesson may stay, and a start removes what a crash left. */
  alone: boolean
  entries: readonly Entry[]
}

const Versioned = z.object({ version: z.int() })
const File = z.object({
  generation: z.int().min(1),
  alone: z.boolean().optional(),
  entries: z.array(z.unknown()),
  sum: z.string(),
})

/** A lesson file: JSON with one entry a line, readable by a person; `sum` is the SHA-256 of all the rest. */
export function encodeSnapshot({ generation, alone, entries }: Snapshot): Buffer {
  const lines = linesOf(entries)
  const mark = alone ? '"alone": true, ' : ''
  const sum = sumOf(generation, alone, lines)
  const head = `{ "version": ${version}, "generation": ${generation}, ${mark}"sum": "${sum}", "entries": [\n`
  return Buffer.from(`${head}${lines}\n] }\n`)
}

export type Decoded = { ok: Snapshot } | { problem: 'syntax' | 'newer' } | { problem: 'sum'; snapshot: Snapshot | null }

/** Reads a lesson file; a file that parses but does not match its sum was edited by hand, and is given when its entries have the right shape. */
export function decodeSnapshot(bytes: Buffer): Decoded {
  const parsed = parse(bytes)
  // The version comes first: a newer one may look like anything.
  const versioned = Versioned.safeParse(parsed)
  if (versioned.success && versioned.data.version > version) return { problem: 'newer' }
  const file = File.safeParse(parsed)
  if (!versioned.success || !file.success) return { problem: 'syntax' }
  const { generation, alone = false, entries, sum } = file.data
  if (versioned.data.version === version && sumOf(generation, alone, linesOf(entries)) === sum)
    return { ok: { generation, alone, entries: entries as Entry[] } }
  const shaped = z.array(Entry).safeParse(entries)
  return { problem: 'sum', snapshot: shaped.success ? { generation, alone: false, entries: shaped.data } : null }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const linesOf = (entries: readonly unknown[]): string => entries.map((entry) => JSON.stringify(entry)).join(',\n')

const sumOf = (generation: number, alone: boolean, lines: string): string =>
  createHash('sha256')
    .update(`${version} ${generation} ${alone ? 'alone' : ''}\n${lines}`)
    .digest('hex')
