import chromium from '@sparticuz/chromium'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Named by the version, so that another version never runs by accident. */
const folder = (): string => join(tmpdir(), 'readout-chromium-147.0.0')

/**
 * A real Chromium: `CHROME_PATH` where it is set, else the one that comes as a package, unpacked once per machine.
 * It is unpacked beside its place and moved there whole, so that several test files may ask at the same time.
 * @throws Error where there is neither: these tests never pass by being skipped
 */
export async function chromiumPath(): Promise<string> {
  const own = process.env.CHROME_PATH
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROME_PATH is ${own}, and nothing is there`)
    return own
  }
  if (process.arch !== 'x64' || process.platform !== 'linux') {
    throw new Error(
      'The packaged Chromium runs on Linux x64 only. Set CHROME_PATH to a Chrome or Chromium of this computer.',
    )
  }
  const place = join(folder(), 'chromium')
  if (!existsSync(place)) await unpack()
  return place
}

/** The package unpacks into the folder for temporary files; it is given one of its own for that moment. */
async function unpack(): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'readout-unpack-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = own
  try {
    await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(own, folder())
  } catch (problem) {
    rmSync(own, { recursive: true })
    if (!existsSync(join(folder(), 'chromium'))) throw problem
  }
}
