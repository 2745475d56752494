import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { idFromWords } from '../quiz/ids.ts'
import type { Library, Shelved } from './library.ts'
import { wholeFile } from './placed.ts'
import { readQuiz } from './read-quiz.ts'

/** Files that are read; others beside them are the instructor's own affair. */
const read = /^(quiz\.json(\.txt)?|[^/]+\.md)$/i

/** The quizzes folder on the disk. */
export class FolderLibrary implements Library {
  readonly #root: string
  readonly #known = new Map<string, { stamp: string; shelved: Shelved }>()

  constructor(root: string) {
    this.#root = root
  }

  async list(): Promise<readonly Shelved[]> {
    const shelved = await Promise.all((await this.#names()).map((name) => this.#read(name)))
    return shelved.sort((a, b) => a.title.localeCompare(b.title))
  }

  async open(id: string): Promise<Shelved | undefined> {
    return (await this.#names()).includes(id) ? await this.#read(id) : undefined
  }

  async create(title: string, articleText: string): Promise<string> {
    const base = idFromWords(title)
    const quiz = { $schema: '../quiz.schema.json', title, article: 'article.md', questions: [], discussions: [] }
    for (let copy = 1; ; copy += 1) {
      const id = copy === 1 ? base : `${base}-${copy}`
      try {
        await mkdir(join(this.#root, id))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
        throw error
      }
      await writeFile(join(this.#root, id, 'article.md'), `${articleText.trim()}\n`, { flag: 'wx' })
      await writeFile(join(this.#root, id, 'quiz.json'), `${JSON.stringify(quiz, null, 2)}\n`, { flag: 'wx' })
      return id
    }
  }

  /** Folders whose names can stand in an address and on any disk. */
  async #names(): Promise<string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch(() => [])
    return entries
      .filter(
        (entry) =>
          (entry.isDirectory() || entry.isSymbolicLink()) &&
          /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]{0,99}$/u.test(entry.name),
      )
      .map((entry) => entry.name)
  }

  async #read(id: string): Promise<Shelved> {
    const path = join(this.#root, id)
    if (!(await realpath(path)).startsWith((await realpath(this.#root)) + sep)) {
      return {
        id,
        folder: path,
        title: id,
        quiz: null,
        article: null,
        hash: '',
        findings: [wholeFile(`${id}/`, 'outside')],
      }
    }
    const names = (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && read.test(entry.name))
      .map((entry) => entry.name)
    const stats = await Promise.all(names.map((name) => stat(join(path, name))))
    const stamp = names.map((name, at) => `${name} ${stats[at]?.mtimeMs ?? 0} ${stats[at]?.size ?? 0}`).join('\n')
    const known = this.#known.get(id)
    if (known?.stamp === stamp) return known.shelved
    const files = new Map<string, Buffer>()
    for (const name of names) files.set(name, await readFile(join(path, name)))
    const shelved = readQuiz(id, path, files)
    this.#known.set(id, { stamp, shelved })
    return shelved
  }
}
