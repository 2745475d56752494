import { crc32 } from 'node:zlib'
import type { Entry } from '../lesson/entry.ts'

/** Entries that were saved together. */
export interface Group {
  /** The place of its first entry in the lesson's log, from 1. */
  first: number
  entries: Entry[]
}

/**
 * One group of entries as one line: checksum, place of the first entry, JSON array. JSON escapes line breaks, so a line
 * is whole or damaged. The place shows where a line or a whole journal is missing, and where one has to be passed over:
 * a group whose sync failed was refused, but may stand in the file all the same.
 */
export function encodeGroup({ first, entries }: Readonly<Group>): Buffer {
  const body = `${first} ${JSON.stringify(entries)}`
  return Buffer.from(`${checksum(body)} ${body}\n`)
}

export interface Journal {
  groups: Group[]
  /**
   * How it ends. `cut`: the last line lacks its end, which is what a crash leaves of a group that was never
   * acknowledged. `damaged`: the last line is whole and does not match its checksum.
   */
  end: 'whole' | 'cut' | 'damaged'
  /** Number (from 1) of a damaged line with a good one after it; null when there is none. Groups are those before it. */
  broken: number | null
}

export function decodeJournal(bytes: Buffer): Journal {
  const lines = bytes.toString('utf8').split('\n')
  const isCut = lines.pop() !== ''
  const groups = lines.map(decodeGroup)
  const lastGood = groups.findLastIndex((group) => group !== null)
  const firstBad = groups.findIndex((group) => group === null)
  return {
    groups: groups.slice(0, firstBad < 0 ? undefined : firstBad).filter((group) => group !== null),
    end: firstBad >= 0 ? 'damaged' : isCut ? 'cut' : 'whole',
    broken: firstBad >= 0 && firstBad < lastGood ? firstBad + 1 : null,
  }
}

function decodeGroup(line: string): Group | null {
  const [, sum, body, first, json] = /^([0-9a-f]{8}) ((\d{1,15}) (.*))$/s.exec(line) ?? []
  if (body === undefined || json === undefined || sum !== checksum(body)) return null
  return { first: Number(first), entries: JSON.parse(json) as Entry[] }
}

/** CRC-32 (ISO 3309, as in zlib) in 8 hexadecimal digits. */
const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0')
