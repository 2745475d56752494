const letters = new Intl.Segmenter()

/**
 * Where a text is cut that stands in a narrow place: its first words, and the rest, "" when all of it fits.
 * @param most letters of the first part, as a reader counts them; a word is cut only when it is longer than half of that
 */
export function firstWords(text: string, most: number): { first: string; rest: string } {
  const all = [...letters.segment(text)].map(({ segment }) => segment)
  if (all.length <= most) return { first: text, rest: '' }
  const space = all.slice(0, most + 1).lastIndexOf(' ')
  const end = space > most / 2 ? space : most
  return { first: all.slice(0, end).join(''), rest: all.slice(end).join('') }
}
