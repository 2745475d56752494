/**
 * The known word most like a misspelt one: least edits, at most a third of its length.
 * Rule: optimal string alignment distance (Damerau 1964; Wagner and Lowrance 1975).
 * @returns null when none is close
 */
export function nearWord(word: string, known: readonly string[]): string | null {
  let best: { name: string; edits: number } | null = null
  for (const name of known) {
    const edits = typingDistance(word.toLowerCase(), name.toLowerCase())
    if (edits <= Math.max(1, Math.floor(name.length / 3)) && (!best || edits < best.edits)) best = { name, edits }
  }
  return best?.name ?? null
}

/** Optimal string alignment: letters wrong, missing, too many, or changed places with a neighbour. Infinity where lengths differ by more than 12. */
export function typingDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12) return Infinity
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] ?? Infinity
}
