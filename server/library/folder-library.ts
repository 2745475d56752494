import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { idFromWords } from '../quiz/ids.ts'
import { pictureName } from '../quiz/types/options.ts'
import { quizSchema } from '../quiz/quiz-schema.ts'
import type { Content } from './content.ts'
import { folderNameProblem, isReserved } from './folder-name.ts'
import type { Library, Shelved } from './library.ts'
import { wholeFile } from './placed.ts'
import { largestPicture } from './pictures.ts'
import { readQuiz } from './read-quiz.ts'

/** Files that are read; others beside them are the instructor's own affair. */
const read = /^(quiz\.json|[^/]+\.(?:md|png|jpe?g|gif|webp))$/i

/** Largest file that is read, in bytes: protects the server's memory from a file that is no quiz. */
const largest = 2_000_000

/** The quizzes folder on the disk. */
export class FolderLibrary implements Library {
  readonly #root: string
  readonly #known = new Map<string, { stamp: string; shelved: Shelved }>()

  constructor(root: string) {
    this.#root = root
  }

  async list(): Promise<readonly Shelved[]> {
    const shelved = await Promise.all((await this.#names()).map((name) => this.#open(name)))
    return shelved.sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
  }

  async open(id: string): Promise<Shelved | undefined> {
    return (await this.#names()).includes(id) ? await this.#open(id) : undefined
  }

  async create(title: string, articleText: string): Promise<string> {
    const words = idFromWords(title)
    const base = isReserved(words) ? `${words}-quiz` : words
    const quiz = { $schema: '../quiz.schema.json', title, article: 'article.md', questions: [], discussions: [] }
    await mkdir(this.#root, { recursive: true })
    for (let copy = 1; ; copy += 1) {
      const id = copy === 1 ? base : `${base}-${copy}`
      if (!(await isMade(mkdir(join(this.#root, id))))) continue
      await writeFile(join(this.#root, id, 'article.md'), `${articleText.trim()}\n`, { flag: 'wx' })
      await writeFile(join(this.#root, id, 'quiz.json'), `${JSON.stringify(quiz, null, 2)}\n`, { flag: 'wx' })
      await isMade(writeFile(join(this.#root, 'quiz.schema.json'), quizSchema(), { flag: 'wx' }))
      return id
    }
  }

  /** Folders, and files that were meant to be one; what begins with a dot or an underscore is not for the class. */
  async #names(): Promise<string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch(() => [])
    return entries
      .filter(({ name }) => !/^[._]/.test(name) && name !== 'node_modules')
      .filter((entry) => (entry.isFile() ? isStrayQuiz(entry.name) : entry.isDirectory() || entry.isSymbolicLink()))
      .map((entry) => entry.name)
  }

  /** One folder that cannot be read hides no other. */
  async #open(id: string): Promise<Shelved> {
    try {
      return await this.#read(id)
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : null
      if (reason === null) throw error
      return this.#refused(id, 'unreadable', { reason })
    }
  }

  async #read(id: string): Promise<Shelved> {
    if (isStrayQuiz(id)) return this.#refused(id, 'no-folder')
    const problem = folderNameProblem(id)
    if (problem) return this.#refused(id, problem)
    const path = join(this.#root, id)
    if (!(await realpath(path)).startsWith((await realpath(this.#root)) + sep)) return this.#refused(id, 'outside')
    const entries = await readdir(path, { withFileTypes: true })
    const names = entries.map((entry) => entry.name).sort()
    const linked = new Set(entries.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.name))
    const wanted = entries.filter((entry) => read.test(entry.name) && entry.isFile()).map((entry) => entry.name)
    const stats = new Map(await Promise.all(wanted.map(async (name) => [name, await stat(join(path, name))] as const)))
    const stamp = [...names, ...[...stats].map(([name, { mtimeMs, size }]) => `${name} ${mtimeMs} ${size}`)].join('\n')
    const known = this.#known.get(id)
    if (known?.stamp === stamp) return known.shelved
    const files = new Map<string, Content>()
    for (const name of names) if (linked.has(name)) files.set(name, 'linked')
    for (const [name, { size }] of stats) {
      const most = pictureName.test(name) ? largestPicture : largest
      files.set(name, size > most ? 'large' : await readFile(join(path, name)))
    }
    const shelved = readQuiz(id, path, files, names)
    this.#known.set(id, { stamp, shelved })
    return shelved
  }

  /** A folder of which nothing is read. */
  #refused(id: string, code: string, values: Readonly<Record<string, string>> = {}): Shelved {
    const file = isStrayQuiz(id) ? id : `${id}/`
    const folder = join(this.#root, id)
    return { id, folder, title: id, quiz: null, article: null, hash: '', findings: [wholeFile(file, code, values)] }
  }
}

/** A quiz that was put beside the folders instead of into one. */
const isStrayQuiz = (name: string): boolean => /\.json(\.txt)?$/i.test(name) && name !== 'quiz.schema.json'

/** False when something of that name stands there already. */
async function isMade(making: Promise<unknown>): Promise<boolean> {
  try {
    await making
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
