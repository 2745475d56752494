import htmx from 'htmx.org'
import 'htmx-ext-sse'
import { keep } from './keep.ts'
import { closed, VisibleSource, type Source, type Visibility } from './visible-source.ts'

/** What htmx tells before it puts an answer into the page; only what is used here. */
interface BeforeSwap {
  xhr: XMLHttpRequest
  target: HTMLElement
  serverResponse: string
  pathInfo: { requestPath: string }
  shouldSwap: boolean
  isError: boolean
  /** What of the answer is taken; null for what the region itself says. */
  selectOverride: string | null
  ignoreTitle: boolean
}

/** A region that did not get through asks again so many milliseconds later. */
const againMs = 2000

/** The phone said that it has no network. A teacher's own computer reaches itself without one. */
let offline = false
/** The page is being left, or kept for Back. */
let left = false
const isOwn = /^(localhost|127\.|\[::1\]$)/.test(location.hostname)

const visibility: Visibility = {
  hidden: () => document.visibilityState === 'hidden' || offline || left,
  watch: (changed) => {
    document.addEventListener('visibilitychange', changed)
    // A page in a frame is left without being hidden first; its stream would break off with an error.
    for (const event of ['pagehide', 'pageshow'])
      window.addEventListener(event, () => {
        left = event === 'pagehide'
        changed()
      })
    if (isOwn) return
    for (const event of ['online', 'offline'])
      window.addEventListener(event, () => {
        offline = event === 'offline'
        changed()
      })
  },
}

const after = (milliseconds: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

const pathOf = (address: string): string => new URL(address, location.href).pathname

/**
 * Makes regions live: the stream says which region changed, the region fetches its page again and swaps itself.
 * An answer from another address (such as the sign-in) never empties a region; a page without forms may follow it
 * (`data-follow`). A region that fetches another page than its own leaves the title alone. When the stream is refused,
 * the regions look why: that the lesson is deleted or the seat is lost then stands in their place, the stream is not
 * asked for again, and `live:over` is told.
 * @param heard signals that say something themselves, and what they say
 */
export function startLive(heard: Readonly<Record<string, (data: string) => void>> = {}): void {
  const withSources = htmx as unknown as { createEventSource: (address: string) => Source }
  withSources.createEventSource = (address) => {
    const source = new VisibleSource(() => new EventSource(address), visibility, after)
    for (const [name, hear] of Object.entries(heard)) source.addEventListener(name, ({ data }) => hear(String(data)))
    return source
  }
  /** Puts back, of each region, what was unfolded before its answer came; an answer that is not taken leaves it for the next. */
  const unfolded = new WeakMap<HTMLElement, () => void>()
  document.addEventListener('htmx:beforeSwap', (event) => {
    const swap = (event as CustomEvent<BeforeSwap>).detail
    const asked = pathOf(swap.pathInfo.requestPath)
    if (asked !== location.pathname) swap.ignoreTitle = true
    if (swap.xhr.status === 403 || swap.xhr.status === 404) takeRefusal(swap, asked)
    unfolded.set(swap.target, keep(swap.target))
    if (pathOf(swap.xhr.responseURL) === asked) return
    swap.shouldSwap = false
    if (swap.target.dataset.follow !== undefined) location.replace(swap.xhr.responseURL)
  })
  document.addEventListener('htmx:afterSwap', ({ target }) => {
    if (target instanceof HTMLElement) unfolded.get(target)?.()
  })
  // The signal came through and the region did not: no other signal may come for it.
  for (const lost of ['htmx:sendError', 'htmx:timeout'])
    document.addEventListener(lost, ({ target }) => {
      setTimeout(() => {
        if (target instanceof Element && document.visibilityState === 'visible') htmx.trigger(target, 'again', {})
      }, againMs)
    })
  document.addEventListener('htmx:sseError', (event) => {
    const { source } = (event as CustomEvent<{ source: Source }>).detail
    if (source.readyState !== closed) return
    for (const region of document.querySelectorAll('[hx-trigger^="sse:"]')) htmx.trigger(region, 'again', {})
  })
}

/** A page that answers for the region says it there itself; else the page's own refusal stands in its region. */
function takeRefusal(swap: BeforeSwap, asked: string): void {
  const region = swap.target.id
  const answer = new DOMParser().parseFromString(swap.serverResponse, 'text/html')
  if (!answer.getElementById(region)) {
    if (asked !== location.pathname) return
    // A page has one main part and one heading of the first level, inside of the region or around it.
    const has = (part: string) => swap.target.querySelector(part) !== null
    swap.selectOverride = has('main') ? '#main' : has('h1') ? '#main > *' : '#main > :not(h1)'
  }
  swap.shouldSwap = true
  swap.isError = false
  document.body.removeAttribute('sse-connect')
  document.dispatchEvent(new Event('live:over'))
}
