/** Half-open ranges of a text; together they cover every character. */
export type Bounds = readonly [start: number, end: number]

/** Words that a name, a number or an example follows: their full stop never ends a sentence. */
const neverLast = new Set(
  'Mr Mrs Ms Mx Dr Prof Sen Gov Gen Col Capt Sgt Lt Rep Pres Hon Rev Mme Mlle Hr Frl Sra vs cf viz ca approx e.g i.e z.B d.h bzw'.split(
    ' ',
  ),
)
/** Words whose full stop is none where a number follows: "No. 10", "pp. 4-6", "Sept. 11". */
const beforeNumber = new Set(
  'No Nos Nr Fig Figs Vol vol Art Ch ch p pp c St Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(' '),
)
/** German writes ordinals with a full stop: "am 3. September", "im 19. Jahrhundert". */
const ordinal = /^\d{1,2}$/
const afterOrdinal =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Klasse)/
/** "U.S.", "Inc." and a single letter may end a sentence; they did when such a word follows. */
const beginsAnew =
  /^["'“‘«(]*(?:The|A|An|In|It|Its|He|She|They|We|I|You|His|Her|Their|Our|My|But|And|So|Or|For|That|This|These|Those|Then|There|Yet|If|When|While|After|Before|Since|Until|Once|As|At|On|By|From|To|With|Now|What|Who|Why|How|Where|Which|Some|Many|One|Nobody|No|Not|Both|Each|However|Today|Later|Der|Die|Das|Er|Sie|Es|Wir|Ein|Eine)\b/
const mayEnd = /^(?:(?:\p{L}\.)+\p{L}|\p{Lu}|Inc|Ltd|Co|Corp|Jr|Sr|St|Ph\.D)$/u
const spaced = /(?:^|\s)\p{L}\.\s\p{L}\.\s*$/u

const lastWord = /(?:^|[\s(["'“‘«„])([\p{L}\p{M}\p{N}.]{1,12})\.\s*$/u

/**
 * Is a break between the two none? UAX 29 breaks after every full stop before a capital, and after every question mark,
 * also after the one in `"Why?" she asked`.
 */
function brokenTooEarly(before: string, after: string): boolean {
  if (/[\n\u2029]$/.test(before)) return false
  if (/^[^\p{L}\p{N}]*(?:\p{Ll}|$)/u.test(after)) return true
  // Japanese: 「行く？」と言った is one sentence.
  if (/[」』]$/.test(before) && /^[とっ]/.test(after)) return true
  const word = lastWord.exec(before)?.[1]
  if (word === undefined) return false
  if (neverLast.has(word) || (beforeNumber.has(word) && /^\p{N}/u.test(after))) return true
  // "z. B.", "d. h.", "p. m." with spaces.
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(after)) return true
  if (spaced.test(before)) return !beginsAnew.test(after)
  if (ordinal.test(word)) return afterOrdinal.test(after)
  return mayEnd.test(word) && !beginsAnew.test(after)
}

/** How far back the words before a break are looked at: longer than any abbreviation with the space after it. */
const lookBack = 24
const lookAhead = 40
/** Lengths in UTF-16 code units. */
const window = 4000
const lookBeyond = 400

/**
 * Sentences of one paragraph by UAX 29, mended after abbreviations and at quotation marks. Bounds are pinned with a
 * lesson, since a newer ICU may cut elsewhere.
 * @param lang BCP 47; an unknown one is cut as English
 */
export function sentenceBounds(text: string, lang: string): Bounds[] {
  const bounds: [number, number][] = []
  for (const [index, end] of pieces(text, segmenter(lang))) {
    const segment = text.slice(index, Math.min(end, index + lookAhead))
    const last = bounds.at(-1)
    // French sets a space before the closing mark: « Pourquoi ? » Il partit.
    const closing = last ? (/^[»›”’]+\s+/.exec(segment)?.[0].length ?? 0) : 0
    if (last && closing > 0) last[1] += closing
    const start = index + closing
    if (start === end) continue
    const before = last ? text.slice(Math.max(last[0], last[1] - lookBack), last[1]) : ''
    if (last && brokenTooEarly(before, segment.slice(closing))) last[1] = end
    else bounds.push([start, end])
  }
  return bounds
}

/**
 * The segmenter's own sentences. It takes quadratic time on a long text (15 s for 240,000 characters, Node 20), so it is
 * shown one window after the other, each beginning where a sentence does. Breaks near a window's end are not believed:
 * a lower-case letter further on might forbid them.
 */
function* pieces(text: string, segmenter: Intl.Segmenter): Generator<Bounds> {
  let from = 0
  let width = window
  while (from < text.length) {
    const end = Math.min(from + width, text.length)
    const believed = end === text.length ? end : end - lookBeyond
    const starts = Array.from(segmenter.segment(text.slice(from, end)), ({ index }) => from + index)
    const sure = [...starts.filter((start) => start <= believed), ...(end === text.length ? [end] : [])]
    for (const [at, start] of sure.entries()) {
      const next = sure[at + 1]
      if (next !== undefined) yield [start, next]
    }
    const goOn = sure.at(-1) ?? end
    width = goOn === from ? width * 2 : window
    from = goOn
  }
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Making one costs as much as cutting a page, so each language's is kept. */
function segmenter(lang: string): Intl.Segmenter {
  const made = segmenters.get(lang) ?? newSegmenter(lang)
  segmenters.set(lang, made)
  return made
}

function newSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
