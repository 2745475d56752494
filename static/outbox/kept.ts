/** Where unsent words are kept on this phone, under one name. */
export interface Kept {
  read(name: string): unknown
  /** `null` takes the name away. */
  write(name: string, value: unknown): void
  /** Every name that begins so. */
  names(prefix: string): string[]
  /** False where the browser lets nothing be kept: it lasts as long as this page. */
  lasts: boolean
}

/**
 * The browser's storage; where it is blocked or full, the page's own memory.
 * @param storage `localStorage`, or a function that throws where even looking at it is forbidden
 */
export function keptIn(storage: () => Storage): Kept {
  const memory = new Map<string, string>()
  let disk: Storage | null = null
  try {
    disk = storage()
    disk.setItem('readout:try', '1')
    disk.removeItem('readout:try')
  } catch {
    disk = null
  }
  const kept: Kept = {
    lasts: disk !== null,
    read(name) {
      const text = memory.get(name) ?? disk?.getItem(name)
      if (text === null || text === undefined) return null
      try {
        return JSON.parse(text) as unknown
      } catch {
        return null
      }
    },
    write(name, value) {
      memory.delete(name)
      try {
        disk?.removeItem(name)
        if (value === null) return
        if (disk) disk.setItem(name, JSON.stringify(value))
        else memory.set(name, JSON.stringify(value))
      } catch {
        memory.set(name, JSON.stringify(value))
        kept.lasts = false
      }
    },
    names: (prefix) =>
      [...new Set([...memory.keys(), ...(disk ? Object.keys(disk) : [])])].filter((name) => name.startsWith(prefix)),
  }
  return kept
}
