import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/** What has the focus, as somebody who sees the page finds it. */
interface Stop {
  /** What its label says, or its own words. */
  says: string
  /** The same element on the same page has the same one; null where nothing has the focus. */
  id: number | null
  faults: string[]
}

/** Somebody with a keyboard alone. After each Tab it is checked that the focus is seen; a fault ends the test. */
export interface Keyboard {
  /** Goes on with Tab until the control that says so has the focus. @param key the other direction, where wanted */
  tabTo: (name: RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Goes there and presses Enter; resolves when the page that this leads to is there. */
  enter: (name: RegExp) => Promise<void>
  /** Goes to a field and writes into it, in place of what stood there. */
  fill: (name: RegExp, text: string) => Promise<void>
  /** Goes through the whole page, forwards and backwards. @returns what is wrong: faults, controls never reached, a trap */
  walk: () => Promise<string[]>
}

/** More Tabs than any page has stops. */
const most = 250

export function keyboardOf(page: Page): Keyboard {
  const tab = async (key: string): Promise<Stop> => {
    await page.keyboard.press(key)
    return page.evaluate(stopHere, key === 'Tab')
  }
  const tabTo: Keyboard['tabTo'] = async (name, key = 'Tab') => {
    const seen: string[] = []
    for (let steps = 0; steps < most; steps += 1) {
      const { says, faults } = await tab(key)
      expect(faults, `${says} on ${page.url()}`).toEqual([])
      if (name.test(says)) return
      seen.push(says)
    }
    throw new Error(`on ${page.url()} no Tab leads to ${name}, only to ${[...new Set(seen)].join(' | ')}`)
  }
  return {
    tabTo,
    enter: async (name) => {
      await tabTo(name)
      const here = page.url()
      const arrived = page.waitForEvent('framenavigated')
      await page.keyboard.press('Enter')
      await arrived
      await page.waitForLoadState()
      expect(new URL(page.url()).pathname, `Enter on ${name} at ${here}`).toMatch(/^\//)
    },
    fill: async (name, text) => {
      await tabTo(name)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    },
    walk: async () => {
      const forwards = await round(() => tab('Tab'))
      const backwards = await round(() => tab('Shift+Tab'))
      const trapped = [forwards, backwards].some(({ isWhole }) => !isWhole) ? ['the Tab key never comes back'] : []
      const reached = new Set([...forwards.ids, ...backwards.ids])
      const missed = await page.evaluate(controlsWithout, [...reached])
      return [...trapped, ...forwards.faults, ...backwards.faults, ...missed.map((one) => `never reached: ${one}`)]
    },
  }
}

/** Tabs until the focus is where it was before. */
async function round(next: () => Promise<Stop>): Promise<{ ids: number[]; faults: string[]; isWhole: boolean }> {
  const ids: number[] = []
  const faults: string[] = []
  for (let steps = 0; steps < most; steps += 1) {
    const stop = await next()
    // Between the last control and the first nothing may have the focus; a field for a time has several stops.
    if (stop.id === null || stop.id === ids.at(-1)) continue
    if (ids.includes(stop.id)) return { ids, faults, isWhole: true }
    ids.push(stop.id)
    faults.push(...stop.faults.map((fault) => `${stop.says}: ${fault}`))
  }
  return { ids, faults, isWhole: false }
}

/** Runs in the page. WCAG 2.2: 2.4.3 focus order, 2.4.7 focus visible, 2.4.11 focus not obscured. */
function stopHere(forwards: boolean): Stop {
  interface Walk {
    ids: WeakMap<Element, number>
    count: number
    before: HTMLElement | null
  }
  const own = window as unknown as { walk?: Walk }
  const walk = (own.walk ??= { ids: new WeakMap<Element, number>(), count: 0, before: null })
  const here = document.activeElement as HTMLElement | null
  if (!here || here === document.body) {
    walk.before = null
    return { says: '', id: null, faults: [] }
  }
  if (!walk.ids.has(here)) walk.ids.set(here, (walk.count += 1))
  const around = here.closest('label')
  const label = around ?? document.querySelector<HTMLElement>(`label[for="${here.id}"]`)
  const says = (here.getAttribute('aria-label') ?? label?.textContent ?? here.textContent).replace(/\s+/g, ' ').trim()

  const faults: string[] = []
  // A sentence that can be marked is the label of a control that nobody sees.
  const shown = around ?? (getComputedStyle(here).opacity === '0' ? label : null) ?? here
  const lines = [...shown.getClientRects()].map((box) => ({
    left: Math.max(box.left, 0),
    right: Math.min(box.right, innerWidth),
    top: Math.max(box.top, 0),
    bottom: Math.min(box.bottom, innerHeight),
  }))
  const inside = lines.filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1)
  if (inside.length === 0) faults.push('is not on the screen')
  for (const { left, right, top, bottom } of inside) {
    const top0 = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (top0 && !shown.contains(top0) && !top0.contains(shown))
      faults.push(`is covered by ${top0.outerHTML.slice(0, 80)}`)
  }
  const isRinged = [here, around, shown].some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!isRinged) faults.push('does not show that it has the focus')

  const { before } = walk
  walk.before = here
  if (before?.isConnected && before !== here) {
    const [first, second] = forwards ? [before, here] : [here, before]
    const isWrapped = (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    const [one, other] = [first, second].map((each) => (each.closest('label') ?? each).getBoundingClientRect())
    const isAbove = one && other && other.bottom <= one.top && other.left < one.right && one.left < other.right
    if (!isWrapped && isAbove)
      faults.push(`stands above ${first.textContent.trim().slice(0, 40)}, which comes before it`)
  }
  return { says, id: walk.ids.get(here) ?? null, faults }
}

/** Runs in the page: what can be operated, without those that had the focus; of radios that belong together one does. */
function controlsWithout(reached: number[]): string[] {
  const { walk } = window as unknown as { walk: { ids: WeakMap<Element, number> } }
  const isReached = (one: Element) => reached.includes(walk.ids.get(one) ?? -1)
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])',
  )
  return [...all]
    .filter((one) => one.checkVisibility() && !one.matches(':disabled') && !isReached(one))
    .filter(
      (one) =>
        !(one instanceof HTMLInputElement && one.type === 'radio') ||
        ![...document.querySelectorAll<HTMLInputElement>(`input[name="${one.name}"]`)].some(
          (other) => other.form === one.form && isReached(other),
        ),
    )
    .map((one) => one.outerHTML.slice(0, 120))
}
