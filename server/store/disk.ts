/**
 * The file system's own steps, nothing combined: `durable.ts` puts append + sync, and write + sync + rename +
 * syncFolder, together above it, so that tests can record, fail or kill at every step. Errors are Node's own, with `code`.
 */
export interface Disk {
  /** Names in a folder; empty when there is no such folder. Rejects when it cannot be read. */
  list(folder: string): Promise<string[]>
  /** Null when there is no such file. */
  read(file: string): Promise<Buffer | null>
  /** Size in bytes and the time of the last change in ms, to see whether a file is still the same; null when there is none. */
  stat(file: string): Promise<{ size: number; changed: number } | null>
  /** Makes the folders it needs, mode 0700; files are 0600. */
  write(file: string, bytes: Buffer): Promise<void>
  append(file: string, bytes: Buffer): Promise<void>
  /** Resolves when the file's bytes are on the disk; its name is `syncFolder`'s. */
  sync(file: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** No error when it is gone already. */
  remove(file: string): Promise<void>
  /** Resolves when the folder's names are on the disk: what was made, renamed and removed in it. */
  syncFolder(folder: string): Promise<void>
}
