/**
 * The file system's own steps, nothing combined: `durable.ts` puts append + sync, and write + sync + rename +
 * syncFolder, together above it, so that tests can record, fail or kill at every step. Errors are Node's own, with `code`.
 */
export interface Disk {
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): Promise<string[]>
  /** Null when there is no such file. */
  read(file: string): Promise<Buffer | null>
  /** Makes the folders it needs, mode 0700; files are 0600. */
  write(file: string, bytes: Buffer): Promise<void>
  append(file: string, bytes: Buffer): Promise<void>
  /** fdatasync for appended files, fsync for written ones. */
  sync(file: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** No error when it is gone already. */
  remove(file: string): Promise<void>
  syncFolder(folder: string): Promise<void>
}
