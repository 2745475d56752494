import htmx from 'htmx.org'
import { sendForm } from './send-form.ts'

/** What htmx tells before it asks; only what is used here. */
interface ConfigRequest {
  parameters: Record<string, string>
}

const field = 'input, textarea, select, [contenteditable]'

/**
 * Counts that are being typed on the wall stay while its region swaps itself, and it goes on to show their fields, also when
 * the first phone joins meanwhile. Saving them does not leave the page. By keys: H goes to the first field, Page Down saves as Enter does, Escape leaves.
 * @param region the live region of the wall
 * @param sayLost as of `lostPress`
 */
export function startHands(region: HTMLElement, sayLost: (lost: boolean) => void): void {
  const fields = () => [...region.querySelectorAll<HTMLInputElement>('[data-hand]')]
  let typed = new Map<string, string>()
  let problem: Element | null = null
  region.addEventListener('htmx:configRequest', (event) => {
    const { parameters } = (event as CustomEvent<ConfigRequest>).detail
    if (fields().some((one) => one.value !== '' || one === document.activeElement)) parameters.hands = 'yes'
  })
  region.addEventListener('htmx:beforeSwap', () => {
    typed = new Map(fields().map((one) => [one.id, one.value]))
    problem = region.querySelector('#hands-problem')
  })
  region.addEventListener('htmx:afterSwap', () => {
    const now = fields()
    for (const one of now) one.value = typed.get(one.id) ?? one.value
    // Why they were not taken stays as long as they do.
    if (problem && now.some(({ id }) => typed.has(id))) region.querySelector('#hands')?.append(problem)
  })
  region.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.id !== 'hands') return
    event.preventDefault()
    void sendForm(form, null).then((reply) => {
      sayLost(reply === null)
      if (!reply) return
      // Only what is taken leads on; what is refused was not, so its page can be asked for by the form as it stands by then.
      if (reply.type !== 'opaqueredirect') {
        region.querySelector<HTMLFormElement>('#hands')?.submit()
        return
      }
      // Fields that were asked for by the page's address go away with it.
      if (location.search !== '') {
        location.replace(location.pathname)
        return
      }
      for (const one of fields()) one.value = ''
      region.querySelector('#hands-problem')?.remove()
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      htmx.trigger(region, 'again', {})
    })
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
