/** Names of one lesson's files in `data/lessons/`. */
export const fileNames = (id: string) => ({
  main: `${id}.json`,
  previous: `${id}.previous.json`,
  journal: (generation: number) => `${id}.${generation}.jsonl`,
  /** Renamed to this first when the lesson is deleted, so that a crash cannot bring it back. */
  deleted: `${id}.deleted`,
})

/** Is this one of the lesson's files, of whatever kind. */
export const belongsTo = (id: string, name: string): boolean => name.startsWith(`${id}.`)

/** The generation of a journal's name; null when it is none of this lesson's. */
export function journalGeneration(id: string, name: string): number | null {
  const match = belongsTo(id, name) ? /^\.(\d{1,12})\.jsonl$/.exec(name.slice(id.length)) : null
  return match ? Number(match[1]) : null
}
