import type { Place } from '../quiz/text/locate.ts'
import { words } from '../words/en.ts'

const says = words.questions

/** Locals of `partials/place`. */
export interface PlacePart {
  quote: string
  lang: string
  ref: string
  link: { href: string; text: string } | null
}

/**
 * A place of the article as `partials/place` shows it.
 * @param article address of the page with the article, to which the sentence's id is added; null where there is no way there
 */
export const toPlacePart = (place: Place, lang: string, article: string | null): PlacePart => ({
  quote: place.quote,
  lang,
  ref: says.placeRef(place.paragraph, place.sentence),
  link: article === null ? null : { href: `${article}#${place.sentenceId}`, text: says.readInText },
})
