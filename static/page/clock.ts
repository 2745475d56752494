import type { ClockWords } from '../../server/words/en/clock.ts'
import { fill } from './says.ts'

/** Seconds left at which it is said aloud (WCAG 2.2.1 asks for 20 at least), and how. */
const spoken = [
  [300, 'many'],
  [60, 'one'],
  [20, 'almost'],
] as const

/** Milliseconds: a minute that began to run so lately is said as a whole one, since it takes as long until a phone shows it. */
const begun = 5000
/** What was said aloud is taken away after so many milliseconds: who reads the page later finds nothing that is not true any more. */
const saidFor = 15_000

interface Running {
  /** When this page got it, and how much was left then: milliseconds of a clock that nobody can set. */
  since: number
  left: number
  /** How much was left when it was looked at last. */
  before: number
  /** For how long after it a vote still takes what comes. */
  grace: number
}

/**
 * Keeps the minutes in step that are left of a step's time, `partials/clock`, and says aloud when little is left, or
 * that a time was set. It never moves anything else. The phone's own clock is not asked.
 */
export function startClocks(now: () => number = () => performance.now()): void {
  const running = new WeakMap<HTMLElement, Running>()
  let since: number | null = null
  const say = (text: string) => {
    const place = document.querySelector('[data-clock-said]')
    if (place) put(place, text)
    since = text === '' ? null : now()
  }
  let known = untilOf(document)
  const look = () => {
    for (const line of document.querySelectorAll<HTMLElement>('[data-clock]')) {
      const clock = running.get(line) ?? begin(line, now())
      running.set(line, clock)
      const left = clock.left - (now() - clock.since)
      const says = JSON.parse(line.dataset.says ?? '{}') as ClockWords
      show(line, left, says)
      if (left <= -clock.grace) end(line)
      const mark = spoken.find(([seconds]) => clock.before > seconds * 1000 && left <= seconds * 1000)
      if (mark) say(fill(says[mark[1]], { count: Math.round(mark[0] / 60) }))
      clock.before = left
    }
    const until = untilOf(document)
    if (until !== known && until !== '') say(until)
    known = until
    if (since !== null && now() - since > saidFor) say('')
  }
  look()
  setInterval(look, 1000)
  document.addEventListener('htmx:afterSwap', look)
}

/** Of a time that has not run out; "" for none. */
function untilOf(page: ParentNode): string {
  const line = page.querySelector<HTMLElement>('[data-clock]')
  const text = line?.querySelector('[data-until]')?.textContent ?? ''
  return text === line?.dataset.over ? '' : text
}

function begin({ dataset }: HTMLElement, since: number): Running {
  const left = Number(dataset.clock)
  return { since, left, before: left, grace: Number(dataset.grace) }
}

/** Whole minutes, and no seconds that hurry. */
function show(line: HTMLElement, left: number, says: ClockWords): void {
  const [until, minutes] = [line.querySelector('[data-until]'), line.querySelector('[data-left]')]
  if (!until || !minutes) return
  const count = Math.floor((left + begun) / 60_000)
  const text = count < 1 ? says.soon : count === 1 ? says.one : fill(says.many, { count })
  if (left <= 0) put(until, line.dataset.over ?? '')
  put(minutes, left <= 0 ? '' : text)
}

/** Nothing is taken any more: the promise to take what comes a little later goes, and the page may look what that means for it. */
function end(line: HTMLElement): void {
  delete line.dataset.clock
  line.querySelector('[data-note]')?.remove()
  document.dispatchEvent(new Event('clock:over'))
}

function put(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text
}
