import { sep } from 'node:path'
import type { Disk } from './disk.ts'

/** A disk in memory, which goes with the process. Its folders are the beginnings of names. */
export class MemoryDisk implements Disk {
  readonly files: Map<string, Buffer>
  readonly #changed = new Map<string, number>()
  #changes = 0

  constructor(files: Iterable<readonly [string, Buffer]> = []) {
    this.files = new Map(files)
  }

  list(folder: string): Promise<string[]> {
    const below = `${folder}${sep}`
    const names = [...this.files.keys()]
      .filter((file) => file.startsWith(below))
      .map((file) => file.slice(below.length).split(sep)[0] ?? '')
    return Promise.resolve([...new Set(names)])
  }

  read(file: string): Promise<Buffer | null> {
    return Promise.resolve(this.files.get(file) ?? null)
  }

  stat(file: string): Promise<{ size: number; changed: number } | null> {
    const bytes = this.files.get(file)
    return Promise.resolve(bytes ? { size: bytes.length, changed: this.#changed.get(file) ?? 0 } : null)
  }

  write(file: string, bytes: Buffer): Promise<void> {
    this.#set(file, bytes)
    return Promise.resolve()
  }

  append(file: string, bytes: Buffer): Promise<void> {
    this.#set(file, Buffer.concat([this.files.get(file) ?? Buffer.alloc(0), bytes]))
    return Promise.resolve()
  }

  sync(file: string): Promise<void> {
    return this.files.has(file) ? Promise.resolve() : Promise.reject(gone(file))
  }

  rename(from: string, to: string): Promise<void> {
    const bytes = this.files.get(from)
    if (!bytes) return Promise.reject(gone(from))
    this.files.delete(from)
    this.#set(to, bytes)
    return Promise.resolve()
  }

  remove(file: string): Promise<void> {
    this.files.delete(file)
    return Promise.resolve()
  }

  syncFolder: Disk['syncFolder'] = () => Promise.resolve()

  #set(file: string, bytes: Buffer): void {
    this.files.set(file, bytes)
    this.#changed.set(file, (this.#changes += 1))
  }
}

const gone = (file: string): Error => Object.assign(new Error(`ENOENT: no file ${file}`), { code: 'ENOENT' })
