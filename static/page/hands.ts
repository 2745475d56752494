/** What htmx tells before it asks; only what is used here. */
interface ConfigRequest {
  parameters: Record<string, string>
}

const field = 'input, textarea, select, [contenteditable]'

/**
 * Counts that are being typed on the wall stay while its region swaps itself, and it goes on to show their fields, also when
 * the first phone joins meanwhile. By keys: H goes to the first field, Page Down saves as Enter does, Escape leaves.
 * @param region the live region of the wall
 */
export function startHands(region: HTMLElement): void {
  const fields = () => [...region.querySelectorAll<HTMLInputElement>('[data-hand]')]
  let typed = new Map<string, string>()
  region.addEventListener('htmx:configRequest', (event) => {
    const { parameters } = (event as CustomEvent<ConfigRequest>).detail
    if (fields().some((one) => one.value !== '' || one === document.activeElement)) parameters.hands = 'yes'
  })
  region.addEventListener('htmx:beforeSwap', () => {
    typed = new Map(fields().map((one) => [one.id, one.value]))
  })
  region.addEventListener('htmx:afterSwap', () => {
    for (const one of fields()) one.value = typed.get(one.id) ?? one.value
  })
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const focused = document.activeElement
    if (focused instanceof HTMLInputElement && focused.matches('[data-hand]')) {
      if (event.key === 'Escape') focused.blur()
      if (event.key !== 'PageDown') return
      event.preventDefault()
      region.querySelector<HTMLButtonElement>('#hands-save')?.click()
    } else if (event.key.toLowerCase() === 'h' && !focused?.closest(field)) {
      const [first] = fields()
      if (!first && !region.querySelector('#count-hands')) return
      event.preventDefault()
      if (first) first.focus()
      else region.querySelector<HTMLAnchorElement>('#count-hands')?.click()
    }
  })
}
