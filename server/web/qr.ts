import { encode } from 'uqr'

/** Locals of `partials/qr`. */
export interface Qr {
  /** Modules a side, with the quiet zone. */
  size: number
  /** The dark modules as the `d` of one path. */
  path: string
  label: string
}

/** Light modules around the code; ISO/IEC 18004 asks for four. */
const quiet = 4

/** A picture that phones open an address with. A quarter of it may be covered or glaring. */
export function toQr(address: string, label: string): Qr {
  const { size, data } = encode(address, { ecc: 'M', border: quiet })
  const runs = data.flatMap((row, y) => rowRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  return { size, path: runs.join(''), label }
}

/** Start and length of each run of dark modules. */
function rowRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
