/** A text that is none: the part that could be read, and where the first byte stands that is no UTF-8; null when it is not text at all. */
export interface NoText {
  place: { text: string; offset: number } | null
}

/** A text file as instructors' editors write it: UTF-8 with or without a byte order mark, or UTF-16 with one. */
export function decodeText(bytes: Buffer): string | NoText {
  const encoding = utf16(bytes) ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) return { place: null }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return { place: { text, offset: text.indexOf('\uFFFD') } }
  }
}

function utf16([first, second]: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}
