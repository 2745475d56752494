import { StoreUnavailable } from './lesson-store.ts'

/** The errno name of what a file system refused, e.g. ENOSPC; null of any other error. */
export function errnoOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z0-9]+$/.test(code) ? code : null
}

/** What the disk refused becomes {@link StoreUnavailable}; an error of our own stays what it is. */
export function unavailable(error: unknown, path: string): Error {
  if (error instanceof StoreUnavailable) return error
  const code = errnoOf(error)
  if (code !== null) return new StoreUnavailable(code, path, error)
  return error instanceof Error ? error : new Error(String(error))
}
