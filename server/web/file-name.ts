/** Letters that Windows, macOS or Linux take in no file name, or that turn the rest of a name round. */
const impossible = /[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu

/** Most UTF-8 bytes of a name without its ending: file systems take 255, and a browser may add a number. */
const mostBytes = 180

/**
 * A name for a saved file that any computer takes: title, class, day, in whatever script they are.
 * @param ending without the dot
 */
export function fileName(parts: readonly (string | null)[], ending: string): string {
  const words = parts.map((part) => (part ?? '').replace(impossible, ' ').replace(/\s+/g, ' ').trim())
  let name = words
    .filter((part) => part !== '')
    .join(', ')
    .normalize('NFC')
  while (Buffer.byteLength(name) > mostBytes) name = Array.from(name).slice(0, -1).join('')
  return `${name.replace(/^[\s.]+|[\s.,]+$/g, '') || 'Readout'}.${ending}`
}
