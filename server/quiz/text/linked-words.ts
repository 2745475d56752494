import type { Block, Range } from './article.ts'

/** A word to be linked: where it stands, and the address that explains it. */
export interface LinkedWord {
  href: string
  places: readonly Range[]
}

/**
 * A block's HTML with the first place of each word in it as a link. A word that markup runs through, or that stands in a
 * link already, is left as it is there, and the next place is taken.
 * @param html made by our own renderer: every letter of `sentences` stands in its sentence's span
 */
export function linkWords({ html, sentences, start, end }: Block, words: readonly LinkedWord[]): string {
  const here = words
    .map(({ href, places }) => ({ href, places: places.filter((place) => start <= place.start && place.end <= end) }))
    .filter(({ places }) => places.length > 0)
  if (here.length === 0) return html
  const starts = new Map(sentences.map((sentence) => [sentence.id, sentence.start]))
  const done = new Set<string>()
  let at = -1
  let inLink = false
  return html.replace(/<[^>]*>|[^<]+/g, (part) => {
    if (!part.startsWith('<')) {
      if (at < 0) return part
      const letters = part.match(/&[^;]+;|[\s\S]/g) ?? []
      const run = { start: at, end: at + letters.length }
      at = run.end
      return inLink ? part : linkRun(letters, run, here, done)
    }
    const [, id] = /^<span id="([^"]+)">$/.exec(part) ?? []
    if (id !== undefined) at = starts.get(id) ?? -1
    else if (part === '</span>') at = -1
    else if (part === '<br>') at += 1
    else if (part.startsWith('<a ')) inLink = true
    else if (part === '</a>') inLink = false
    return part
  })
}

function linkRun(letters: readonly string[], run: Range, words: readonly LinkedWord[], done: Set<string>): string {
  const made = [...letters]
  for (const { href, places } of words) {
    const place = places.find(({ start, end }) => run.start <= start && end <= run.end)
    if (!place || done.has(href)) continue
    done.add(href)
    made[place.start - run.start] = `<a class="term" href="${href}">${made[place.start - run.start] ?? ''}`
    made[place.end - 1 - run.start] = `${made[place.end - 1 - run.start] ?? ''}</a>`
  }
  return made.join('')
}
