import type { Outbox } from '../outbox/outbox.ts'
import type { Host } from './says.ts'

/**
 * Without a connection a link would end in the browser's own error page, with nothing left to send what waits. So the
 * page stays, says when the other one opens, and opens it as soon as the teacher's computer answers.
 * @param say writes into the band
 */
export function startWayOn(outbox: Outbox, host: Host, say: (text: string) => void): void {
  let wish: string | null = null
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const elsewhere = link?.getAttribute('href')?.startsWith('#') ?? true
    if (!link || elsewhere || !outbox.lost || event.defaultPrevented || link.origin !== location.origin) return
    event.preventDefault()
    wish = link.href
    say(host.says.wayOn)
    void outbox.flush()
  })
  // Before the form's own listeners, so that nothing happens in part; answers have the outbox.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!outbox.lost || (form instanceof HTMLFormElement && form.dataset.answer !== undefined)) return
      event.preventDefault()
      event.stopPropagation()
      say(host.says.formWaits)
      void outbox.flush()
    },
    true,
  )
  outbox.watch(() => {
    if (wish === null || outbox.lost || outbox.unsent > 0) return
    location.assign(wish)
    wish = null
  })
}
