/** What an id may leave out without saying less: spaces and the marks of a sentence, but no sign such as + < % and no minus. */
const silent = /[\s.,;:!?"'()\u2018\u2019\u201C\u201D\u2026]/g

/**
 * An id made from words, never from a position, so that inserting or moving a question changes no other id:
 * the words' Latin letters and digits joined by hyphens; where that says too little or is cut, a short hash of all words ends it.
 * @returns 1 to 48 characters of `[a-z0-9-]`; the same words always give the same id
 */
export function idFromWords(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const whole =
    slug !== '' &&
    slug.length <= 40 &&
    /^[a-z0-9]*$/.test(plain.replace(/([a-z0-9])-(?=[a-z])/g, '$1').replace(silent, ''))
  return whole ? slug : `${slug.slice(0, 40).replace(/-$/, '')}-${shortHash(words.normalize('NFC'))}`.replace(/^-/, '')
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo; RFC 9923): stable, and the same in a browser. */
export function hashOf(words: string): number {
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(words)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}

/** In base 36. */
const shortHash = (words: string): string => hashOf(words).toString(36).padStart(7, '0')
