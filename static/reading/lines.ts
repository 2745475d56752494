import { textsOf } from './readable.ts'

/** A place on the screen, in CSS pixels from the window's corner. */
export interface Box {
  top: number
  bottom: number
  left: number
  right: number
}

/** The lines of a readable thing as they are broken now, each as wide as the whole, from top to bottom. */
export function linesOf(element: HTMLElement): Box[] {
  const { left, right } = element.getBoundingClientRect()
  const lines: Box[] = []
  for (const text of textsOf(element)) {
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const { top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2
      const same = lines.find((line) => line.top < middle && middle < line.bottom)
      if (!same) lines.push({ top, bottom, left, right })
      else {
        same.top = Math.min(same.top, top)
        same.bottom = Math.max(same.bottom, bottom)
      }
    }
  }
  return lines.sort((a, b) => a.top - b.top)
}

/** Scrolls what scrolls around an element until a box of it stands where one reads easily, between a fifth and two thirds of the window. */
export function keepInSight(element: Element, { top, bottom }: Box): void {
  const height = window.innerHeight
  if (top > height / 5 && bottom < (height * 2) / 3) return
  scrollerOf(element).scrollTop += top - height * 0.4
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.scrollingElement ?? document.documentElement
}
