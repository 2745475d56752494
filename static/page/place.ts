import { bodyOf } from '../outbox/send.ts'
import type { Owner } from '../outbox/names.ts'

/** Milliseconds between two places at the least: the server keeps no more. */
const apart = 10_000

/**
 * Keeps the paragraph that is being read, so that its reader can go on there, on another device as well. Nothing waits for
 * the reply: a place that gets lost is a few lines off.
 * @param article its `data-place` is the address that keeps it
 */
export function startPlace(article: HTMLElement, { student }: Owner): void {
  const address = article.dataset.place ?? ''
  const paragraphs = [...article.querySelectorAll<HTMLElement>('.para:not(.para--bare)')]
  let kept = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    // What ends above a fifth of the window has been read.
    const here = paragraphs.find((one) => one.getBoundingClientRect().bottom > window.innerHeight / 5)
    if (!here || here.id === kept) return
    kept = here.id
    const fields = [
      ['student', student],
      ['block', here.id],
    ] as const
    navigator.sendBeacon(address, new URLSearchParams(bodyOf(fields)))
  }
  window.addEventListener('scroll', () => (timer ??= setTimeout(keep, apart)), { passive: true })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) keep()
  })
}
