import htmx from 'htmx.org'

/** What htmx tells before it puts an answer into the page; only what is used here. */
interface BeforeSwap {
  elt: HTMLElement
  serverResponse: string
  shouldSwap: boolean
}

/**
 * Regions that look for news by themselves, `partials/again`: every few seconds while the page is seen, and as soon as
 * it is seen again. A region that finds nothing new stays untouched, so that a selection or a scrolled box is not lost.
 */
export function startAgain(): void {
  const seen = new WeakMap<HTMLElement, string>()
  for (const region of document.querySelectorAll<HTMLElement>('[data-again]')) {
    seen.set(region, region.innerHTML)
    const look = () => {
      if (document.visibilityState === 'visible') htmx.trigger(region, 'again', {})
    }
    setInterval(look, 1000 * Number(region.dataset.again))
    document.addEventListener('visibilitychange', look)
  }
  document.addEventListener('htmx:beforeSwap', (event) => {
    const swap = (event as CustomEvent<BeforeSwap>).detail
    const before = seen.get(swap.elt)
    if (before === undefined) return
    const page = new DOMParser().parseFromString(swap.serverResponse, 'text/html')
    const now = page.getElementById(swap.elt.id)?.innerHTML
    if (now === undefined || now === before) swap.shouldSwap = false
    else if (swap.shouldSwap) {
      seen.set(swap.elt, now)
      swap.elt.addEventListener('htmx:afterSwap', () => say(swap.elt), { once: true })
    }
  })
}

/** Tells those who hear the page what is new: the region's own `[data-say]`, in the page's one `[data-said]`. */
function say(region: HTMLElement): void {
  const news = region.querySelector('[data-say]')
  const said = document.querySelector('[data-said]')
  if (news && said) said.textContent = news.textContent
}
