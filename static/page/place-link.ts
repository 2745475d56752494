/**
 * The way to a place of the text, where the text stands on this page too: it opens there and the sentence flashes, so
 * nobody leaves the question. Without a script the link leads to the page of the text. What came since this page was
 * loaded, such as a post, is loaded first.
 * @param isLost tells whether the connection is gone: nothing can be loaded then, and this page stays
 */
export function startPlaceLinks(isLost: () => boolean): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.place-ref a') : null
    const place = link && document.getElementById(link.hash.slice(1))
    if (link && !place && link.pathname === location.pathname && !isLost()) {
      event.preventDefault()
      location.hash = link.hash
      location.reload()
    }
    const peek = place?.closest('details')
    if (!link || !place || !peek) return
    event.preventDefault()
    peek.open = true
    place.tabIndex = -1
    location.hash = link.hash
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'center' })
  })
}
