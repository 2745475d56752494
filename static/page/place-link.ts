/**
 * The way to a place of the text, where the text stands on this page too: it opens there and the sentence flashes, so
 * nobody leaves the question. Without a script the link leads to the page of the text.
 */
export function startPlaceLink(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    const place = document.getElementById(link.hash.slice(1))
    const peek = place?.closest('details')
    if (!place || !peek) return
    event.preventDefault()
    peek.open = true
    place.tabIndex = -1
    location.hash = link.hash
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'center' })
  })
}
