/** A text made comparable, with the way back: `starts[i]` and `ends[i]` bound what letter `i` stood for in the original. */
export interface ComparableText {
  text: string
  starts: readonly number[]
  ends: readonly number[]
}

const alike: readonly (readonly [plain: string, letters: readonly string[]])[] = [
  ["'", ['\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u02BC', '\u2032', '\u00B4']],
  ['"', ['\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033']],
  ['-', ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212']],
  ['...', ['\u2026']],
  // Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them.
  ['', ['\u00AD', '\u200B', '\u2060', '\uFEFF']],
  // Marks that only say in which direction to write.
  [
    '',
    [
      '\u061C',
      '\u200E',
      '\u200F',
      '\u202A',
      '\u202B',
      '\u202C',
      '\u202D',
      '\u202E',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    ],
  ],
]
const plain = new Map(alike.flatMap(([made, letters]) => letters.map((letter) => [letter, made] as const)))

const isSpace = (letter: string): boolean => letter !== '\uFEFF' && /\s/.test(letter)

/**
 * Typographic quotation marks, dashes and ellipses made plain, invisible letters dropped, runs of white space as one
 * space. Letters keep their case. Expects NFC; runs in the browser too.
 */
export function comparableText(original: string): ComparableText {
  // Joined at the end: asking a growing string for its last letter copies it each time.
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < original.length; at += 1) {
    const letter = original.charAt(at)
    if (isSpace(letter)) {
      if (letters[letters.length - 1] === ' ') ends[ends.length - 1] = at + 1
      else {
        letters.push(' ')
        starts.push(at)
        ends.push(at + 1)
      }
      continue
    }
    const made = plain.get(letter) ?? letter
    if (made !== '') letters.push(made)
    for (let each = 0; each < made.length; each += 1) {
      starts.push(at)
      ends.push(at + 1)
    }
  }
  return { text: letters.join(''), starts, ends }
}
