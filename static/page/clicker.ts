import htmx from 'htmx.org'
import { sendForm } from './send-form.ts'

/** What a key must not be taken from. */
const field = 'input, textarea, select, [contenteditable]'

/**
 * Presses the buttons of `partials/clicker` by key and without leaving the page, which then fetches itself anew. A key
 * that is held down, or pressed together with another, is nobody's press.
 * @param region the live region of the wall
 * @param sayLost as of `lostPress`
 */
export function startClicker(region: HTMLElement, sayLost: (lost: boolean) => void): void {
  let sending = false
  document.addEventListener('keydown', (event) => {
    const button = buttonFor(region, event)
    if (!button) return
    event.preventDefault()
    button.click()
  })
  region.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-clicker] button')
    if (!button?.form) return
    event.preventDefault()
    if (sending) return
    sending = true
    void sendForm(button.form, button).then((reply) => {
      sending = false
      sayLost(reply === null)
      // The page that the answer leads to is the one that fetches itself, whatever it said.
      if (reply) htmx.trigger(region, 'again', {})
    })
  })
}

function buttonFor(region: HTMLElement, event: KeyboardEvent): HTMLButtonElement | null {
  if (event.defaultPrevented || event.repeat) return null
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null
  const focused = document.activeElement
  if (focused?.closest(field)) return null
  const free = focused === null || focused === document.body
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key
  const buttons = [...region.querySelectorAll<HTMLButtonElement>('[data-clicker] button')]
  const has = (keys: string | undefined) => key !== '' && (keys ?? '').split(' ').indexOf(key) >= 0
  return buttons.find(({ dataset }) => has(dataset.keys) || (free && has(dataset.freeKeys))) ?? null
}
