/** What is read on a page of a student, by its look: the text, prompts, options, feedback and posts. */
const kinds =
  '.para, .prompt, .lead, .hint, .option, .result, .said, .why, .explain, .place, .words, .note, .reading-sample p, .meanings dt, .meanings dd'
/** Stands in or beside it and is not read. */
const around = '.para-no, .listen, .visually-hidden'

/** What is read inside of `root` and is seen, in the order of the page; of two around each other the outer one. */
export const readablesIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(kinds)].filter(
    (one) => readableAround(one.parentElement) === null && isSeen(one) && textsOf(one).length > 0,
  )

/** What is folded away has a place on the page in newer browsers, and is not seen. */
const isSeen = (one: HTMLElement): boolean => one.getClientRects().length > 0 && !one.closest('details:not([open])')

/** The outermost readable thing around an element, or itself; null where it stands in none. */
export function readableAround(element: Element | null): HTMLElement | null {
  let found: HTMLElement | null = null
  for (let at = element?.closest<HTMLElement>(kinds); at; at = at.parentElement?.closest<HTMLElement>(kinds)) found = at
  return found
}

/** The texts of it that are read. */
export function textsOf(element: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text
    if (text.data.trim() !== '' && !text.parentElement?.closest(around)) texts.push(text)
  }
  return texts
}
