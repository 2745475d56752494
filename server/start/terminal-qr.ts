import { encode } from 'uqr'

/** Light modules around the code, which cameras need; terminals are small, so half of what the norm asks for. */
const quiet = 2

/** Black on white, whatever the terminal's own colours are. */
const [onWhite, reset] = ['\u001B[38;5;16m\u001B[48;5;231m', '\u001B[0m']

/**
 * A QR code as lines for a terminal, two rows of modules a line.
 * @param colours false leaves the colours out, for what is no terminal; dark modules are the filled ones then
 */
export function terminalQr(text: string, colours: boolean): string[] {
  const { data, size } = encode(text, { ecc: 'L', border: quiet })
  const dark = (row: number, column: number): boolean => data[row]?.[column] ?? false
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from({ length: size }, (_, column) => half(dark(2 * line, column), dark(2 * line + 1, column))).join(''),
  )
  return colours ? lines.map((line) => `${onWhite}${line}${reset}`) : lines
}

const half = (upper: boolean, lower: boolean): string => (upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ')
