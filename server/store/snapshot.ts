import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Entry } from '../lesson/entry.ts'

/** Version of the lesson file; a newer one than this is refused untouched. */
export const version = 1

/** A lesson file's content. */
export interface Snapshot {
  /** Counts up with each rewriting of the file; its journal carries the same number. */
  generation: number
  entries: readonly Entry[]
}

const File = z.object({ version: z.int(), generation: z.int().min(1), entries: z.array(z.unknown()), sum: z.string() })

/** A lesson file: JSON with one entry a line, readable by a person; `sum` is the SHA-256 of the entry lines. */
export function encodeSnapshot({ generation, entries }: Snapshot): Buffer {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  const head = `{ "version": ${version}, "generation": ${generation}, "sum": "${sumOf(lines)}", "entries": [\n`
  return Buffer.from(`${head}${lines}\n] }\n`)
}

export type Decoded = { ok: Snapshot } | { problem: 'syntax' | 'newer' } | { problem: 'sum'; snapshot: Snapshot | null }

/** Reads a lesson file; a file that parses but does not match its sum was edited by hand, and is given when its entries have the right shape. */
export function decodeSnapshot(bytes: Buffer): Decoded {
  const file = File.safeParse(parse(bytes))
  if (!file.success) return { problem: 'syntax' }
  if (file.data.version > version) return { problem: 'newer' }
  const { generation, entries, sum } = file.data
  if (sumOf(entries.map((entry) => JSON.stringify(entry)).join(',\n')) === sum)
    return { ok: { generation, entries: entries as Entry[] } }
  const shaped = z.array(Entry).safeParse(entries)
  return { problem: 'sum', snapshot: shaped.success ? { generation, entries: shaped.data } : null }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const sumOf = (lines: string): string => createHash('sha256').update(lines).digest('hex')
