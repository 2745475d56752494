import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every byte of every file of a folder, names too, as one text. */
export async function bytesIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return [...files, ...contents].join('\n')
}
