import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Response } from 'express'

/**
 * Names what browsers load as it is built now, so that a page asks anew after an upgrade and never before.
 * @param folder of scripts and styles; one that is not there has an edition too
 */
export function editionOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : [])
    hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('base64url').slice(0, 12)
}

/** Lets a file be kept for a year under its own edition's address, and under any other be asked for each time. */
export const keepEdition =
  (edition: string) =>
  (res: Response): void => {
    const isThis = res.req.url.endsWith(`?${edition}`)
    res.setHeader('Cache-Control', isThis ? 'public, max-age=31536000, immutable' : 'no-cache')
  }
