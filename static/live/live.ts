import htmx from 'htmx.org'
import 'htmx-ext-sse'
import { VisibleSource, type Source, type Visibility } from './visible-source.ts'

/** What htmx tells before it puts an answer into the page; only what is used here. */
interface BeforeSwap {
  xhr: XMLHttpRequest
  pathInfo: { requestPath: string }
  shouldSwap: boolean
  ignoreTitle: boolean
}

const visibility: Visibility = {
  hidden: () => document.visibilityState === 'hidden',
  watch: (changed) => {
    document.addEventListener('visibilitychange', changed)
    window.addEventListener('pageshow', changed)
  },
}

const pathOf = (address: string): string => new URL(address, location.href).pathname

/**
 * Makes regions live: the stream says which region changed, the region fetches its page again and swaps itself.
 * An answer from another address (the seat was lost, the lesson is gone) never empties a region, and a region that
 * fetches another page than its own leaves the title alone.
 */
export function startLive(): void {
  const withSources = htmx as unknown as { createEventSource: (address: string) => Source }
  withSources.createEventSource = (address) => new VisibleSource(() => new EventSource(address), visibility)
  document.addEventListener('htmx:beforeSwap', (event) => {
    const swap = (event as CustomEvent<BeforeSwap>).detail
    const asked = pathOf(swap.pathInfo.requestPath)
    if (pathOf(swap.xhr.responseURL) !== asked) swap.shouldSwap = false
    if (asked !== location.pathname) swap.ignoreTitle = true
  })
}
