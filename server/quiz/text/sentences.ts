/** Half-open ranges of a text; together they cover every character. */
export type Bounds = readonly [start: number, end: number]

const titles = /(?:^|[\s("'“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gov|Gen|Col|Rep|Pres|No|vs|cf|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|z\. ?B|bzw|ca)\.\s*$/
const initial = /(?:^|[\s("'“‘])\p{Lu}\.\s*$/u
const acronym = /(?:\p{L}\.){2,}\s*$/u
const beginsAnew = /^["'“‘(]*(?:The|A|An|In|It|Its|He|She|They|We|But|And|So|For|That|This|These|Yet|If|When|As|At|On|What|Who|Why|How)\b/

/** A break after a title, an initial or an acronym is none, unless the next words clearly begin a sentence. */
function brokenTooEarly(before: string, after: string): boolean {
  if (titles.test(before) || initial.test(before)) return true
  return acronym.test(before) && !beginsAnew.test(after)
}

/**
 * Sentences of one paragraph by UAX 29, mended after abbreviations. Bounds are pinned with a lesson, since a newer ICU may cut elsewhere.
 * @param lang BCP 47; an unknown one is cut as English
 */
export function sentenceBounds(text: string, lang: string): Bounds[] {
  const bounds: [number, number][] = []
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const last = bounds.at(-1)
    if (last && brokenTooEarly(text.slice(last[0], last[1]), segment)) last[1] = index + segment.length
    else bounds.push([index, index + segment.length])
  }
  return bounds
}

function segmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
