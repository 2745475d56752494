const letters = new Intl.Segmenter()

/**
 * Where a text is cut that stands in a narrow place: its first words, and the rest, "" when all of it fits.
 * @param most letters of the first part, as a reader counts them; a word is cut only when it is longer than half of that
 */
export function firstWords(text: string, most: number): { first: string; rest: string } {
  const starts: number[] = []
  for (const { index } of letters.segment(text)) {
    starts.push(index)
    // No further: the segmenter takes time with the square of what it goes through.
    if (starts.length > most) break
  }
  const end = starts[most]
  if (end === undefined) return { first: text, rest: '' }
  const space = text.lastIndexOf(' ', end)
  const cut = space > (starts[Math.floor(most / 2)] ?? 0) ? space : end
  return { first: text.slice(0, cut), rest: text.slice(cut) }
}
