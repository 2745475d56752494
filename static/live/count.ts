/** What the stream said last of how many have answered: after which move, and the words. */
let newest: { step: string; text: string } | null = null

/**
 * Keeps `partials/count` in step with the wall. A page that is still at another step takes nothing, and a region that was
 * asked for before the newest count came does not fall behind it.
 * @returns takes what the stream says: the move in its first line, the words in its second
 */
export function followCount(): (data: string) => void {
  document.addEventListener('htmx:afterSwap', show)
  // What was said before a connection was lost may be older than what the page fetches now.
  document.addEventListener('htmx:sseOpen', () => (newest = null))
  return (data) => {
    const [step = '', text = ''] = data.split('\n')
    newest = { step, text }
    show()
  }
}

function show(): void {
  if (!newest) return
  const { step, text } = newest
  for (const place of document.querySelectorAll<HTMLElement>('[data-count]'))
    if (place.dataset.count === step && place.textContent !== text) place.textContent = text
}
