import { keepInSight, linesOf, type Box } from './lines.ts'
import { readableAround, readablesIn } from './readable.ts'

/** Where the ruler lies: a line of something readable, or the whole of what has the focus (`line` null). */
interface Place {
  element: HTMLElement
  line: number | null
}

/**
 * A band that keeps to a line: it follows the mouse, a tap and the focus; Alt with the arrow up or down moves it by a
 * line. How it looks says the class of <html>, `focus-ruler` or `focus-line`.
 */
export function startRuler(): void {
  const band = document.createElement('div')
  band.className = 'ruler'
  band.hidden = true
  document.body.append(band)
  let at: Place | null = null

  const boxOf = ({ element, line }: Place): Box | undefined => {
    if (!element.isConnected) return undefined
    return line === null ? element.getBoundingClientRect() : linesOf(element)[line]
  }
  const lay = () => {
    const box = at && boxOf(at)
    band.hidden = !box
    if (!box) return
    band.style.top = `${box.top}px`
    band.style.height = `${box.bottom - box.top}px`
    band.style.left = `${box.left}px`
    band.style.width = `${box.right - box.left}px`
  }
  const go = (place: Place) => {
    at = place
    lay()
  }
  const point = (target: EventTarget | null, y: number) => {
    const element = target instanceof Element ? readableAround(target) : null
    if (element) go({ element, line: nearest(linesOf(element), y) })
  }

  let mouse: string | null = null
  document.addEventListener('mousemove', ({ target, clientX, clientY }) => {
    const before = mouse
    mouse = `${clientX} ${clientY}`
    // A page that opens or moves under a mouse at rest sends this too, and would take the ruler from who uses the keys.
    if (before !== null && before !== mouse) point(target, clientY)
  })
  document.addEventListener('touchstart', ({ target, touches }) => point(target, touches[0] ? touches[0].clientY : 0), {
    passive: true,
  })
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) go({ element: target.closest('label') ?? target, line: null })
  })
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const writes = event.target instanceof Element && event.target.matches('textarea, select, input[type=text]')
    if (!event.altKey || step === 0 || writes) return
    event.preventDefault()
    go(nextTo(at, step))
    const box = at && boxOf(at)
    if (at && box) keepInSight(at.element, box)
    lay()
  })
  for (const moved of ['scroll', 'resize', 'htmx:afterSwap', 'toggle'])
    window.addEventListener(moved, lay, { capture: true, passive: true })
}

/** Index of the line at a height, else of the nearest one. */
function nearest(lines: readonly Box[], y: number): number {
  const far = lines.map(({ top, bottom }) => Math.max(top - y, y - bottom, 0))
  return far.indexOf(Math.min(...far))
}

/** One line on or back from a place; from nowhere, the first line that is seen. Stays where there is no more. */
function nextTo(at: Place | null, step: 1 | -1): Place {
  const all = readablesIn(document)
  const [first] = all
  if (!at || !first) {
    const seen = all.find((one) => one.getBoundingClientRect().bottom > 0) ?? first
    return { element: seen ?? document.body, line: seen ? 0 : null }
  }
  const here = all.findIndex((one) => one === at.element || one.contains(at.element) || at.element.contains(one))
  const comes = (one: HTMLElement) => at.element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
  // From a control that stands between what is read.
  if (here < 0) {
    const after = all.findIndex((one) => comes(one) !== 0)
    return lineOf(all[step === 1 ? after : after - 1] ?? first, step)
  }
  const line = (at.line ?? -1) + step
  const own = all[here] ?? first
  if (line >= 0 && line < linesOf(own).length) return { element: own, line }
  const next = all[here + step]
  return next ? lineOf(next, step) : { element: own, line: Math.max(0, line - step) }
}

const lineOf = (element: HTMLElement, step: 1 | -1): Place => ({
  element,
  line: step === 1 ? 0 : linesOf(element).length - 1,
})
