import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, found from a file of it: the source and what is built from it lie at different depths. */
export function projectRoot(url: string): string {
  let folder = dirname(fileURLToPath(url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`no package.json above ${fileURLToPath(url)}`)
    folder = dirname(folder)
  }
  return folder
}
