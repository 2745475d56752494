import { crc32 } from 'node:zlib'
import type { Entry } from '../lesson/entry.ts'

/** One group of entries as one line: checksum, space, JSON array. JSON escapes line breaks, so a line is whole or damaged. */
export function encodeGroup(entries: readonly Entry[]): Buffer {
  const json = JSON.stringify(entries)
  return Buffer.from(`${checksum(json)} ${json}\n`)
}

/**
 * A journal's entries. A damaged last line is what a crash leaves of a group that was never acknowledged: it is cut.
 * @returns `torn` when a last line was cut; `broken` is the number (from 1) of a damaged line with a good one after it, else null
 */
export function decodeJournal(bytes: Buffer): { entries: Entry[]; torn: boolean; broken: number | null } {
  const lines = bytes.toString('utf8').split('\n')
  const unended = lines.pop() !== ''
  const groups = lines.map(decodeGroup)
  const lastGood = groups.findLastIndex((group) => group !== null)
  const firstBad = groups.findIndex((group) => group === null)
  return {
    entries: groups.slice(0, firstBad < 0 ? undefined : firstBad).flatMap((group) => group ?? []),
    torn: unended || firstBad >= 0,
    broken: firstBad >= 0 && firstBad < lastGood ? firstBad + 1 : null,
  }
}

function decodeGroup(line: string): Entry[] | null {
  const json = line.slice(9)
  if (line.charAt(8) !== ' ' || line.slice(0, 8) !== checksum(json)) return null
  return JSON.parse(json) as Entry[]
}

/** CRC-32 (ISO 3309, as in zlib) in 8 hexadecimal digits. */
const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0')
