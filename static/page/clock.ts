import type { ClockWords } from '../../server/words/en/clock.ts'
import { fill } from './says.ts'

/** Seconds left at which it is said aloud (WCAG 2.2.1 asks for 20 at least), and how. */
const spoken = [
  [300, 'many'],
  [60, 'one'],
  [20, 'almost'],
] as const

interface Running {
  /** When this page got it, and how much was left then: milliseconds of a clock that nobody can set. */
  since: number
  left: number
  /** How much was left when it was looked at last. */
  before: number
}

/**
 * Keeps the minutes in step that are left of a step's time, `partials/clock`, and says aloud when little is left, or
 * that a time was set. It never moves anything else. The phone's own clock is not asked.
 */
export function startClocks(now: () => number = () => performance.now()): void {
  const running = new WeakMap<HTMLElement, Running>()
  let known = untilOf(document)
  const look = () => {
    for (const line of document.querySelectorAll<HTMLElement>('[data-clock]')) {
      const clock = running.get(line) ?? begin(line, now())
      running.set(line, clock)
      const left = clock.left - (now() - clock.since)
      const says = JSON.parse(line.dataset.says ?? '{}') as ClockWords
      show(line, left, says)
      const mark = spoken.find(([seconds]) => clock.before > seconds * 1000 && left <= seconds * 1000)
      if (mark) say(fill(says[mark[1]], { count: Math.round(mark[0] / 60) }))
      clock.before = left
    }
    const until = untilOf(document)
    if (until !== known && until !== '') say(until)
    known = until
  }
  look()
  setInterval(look, 1000)
  document.addEventListener('htmx:afterSwap', look)
}

/** Of a time that has not run out; "" for none. */
const untilOf = (page: ParentNode): string => page.querySelector('[data-clock] [data-until]')?.textContent ?? ''

function begin({ dataset }: HTMLElement, since: number): Running {
  const left = Number(dataset.clock)
  return { since, left, before: left }
}

/** Whole minutes, and no seconds that hurry. */
function show(line: HTMLElement, left: number, says: ClockWords): void {
  const [until, minutes] = [line.querySelector('[data-until]'), line.querySelector('[data-left]')]
  if (!until || !minutes) return
  const count = Math.round(left / 60_000)
  const text = left < 60_000 ? says.soon : count === 1 ? says.one : fill(says.many, { count })
  if (left <= 0) {
    put(until, line.dataset.over ?? '')
    delete line.dataset.clock
  }
  put(minutes, left <= 0 ? '' : text)
}

function put(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text
}

function say(text: string): void {
  const place = document.querySelector('[data-clock-said]')
  if (place) place.textContent = text
}
