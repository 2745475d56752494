/** Names of one lesson's files in `data/lessons/`. */
export const fileNames = (id: string) => ({
  main: `${id}.json`,
  previous: `${id}.previous.json`,
  journal: (generation: number) => `${id}.${generation}.jsonl`,
  /** Renamed to this first when the lesson is deleted, so that a crash cannot bring it back. */
  deleted: `${id}.deleted`,
})

/** Is this one of the lesson's files, of whatever kind. Ids hold no dot. */
export const belongsTo = (id: string, name: string): boolean => name.startsWith(`${id}.`)

/** The lesson that a file belongs to; null when it is none of a lesson's. */
export const lessonOf = (name: string): string | null => /^([A-Za-z0-9_-]{1,64})\./.exec(name)?.[1] ?? null

/** Where a damaged file's bytes go on. */
export const asideName = (name: string, stamp: string): string => `${name}.damaged-${stamp}`

export const isAside = (name: string): boolean => name.includes('.damaged-')

/** The generation of a journal's name; null when it is none of this lesson's. */
export function journalGeneration(id: string, name: string): number | null {
  const match = belongsTo(id, name) ? /^\.(\d{1,12})\.jsonl$/.exec(name.slice(id.length)) : null
  return match ? Number(match[1]) : null
}
