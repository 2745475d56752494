import { fill, type Host } from '../page/says.ts'
import type { Outbox } from './outbox.ts'

/**
 * Keeps the band of ink in step: the connection first, then what became of an answer to another question than the one
 * that is open, with the way there. On a question's page without a form (its answer is shown) it is told once.
 * @param here question of this page's form; null where it has none
 * @returns puts other words into the band for as long as the connection is gone
 */
export function startBand(outbox: Outbox, host: Host, here: string | null): (text: string) => void {
  const place = host.element.querySelector<HTMLElement>('[data-band]')
  let asked: string | null = null
  let told: string | null = null
  const show = () => {
    if (!place) return
    if (outbox.lost) {
      fillBand(
        place,
        host,
        asked ?? (outbox.problem || (outbox.lasts ? host.says.offline : host.says.offlineOpen)),
        null,
      )
      return
    }
    asked = null
    const answer = outbox.queue.find((one) => one.stopped && one.question !== here)
    if (told !== null) fillBand(place, host, told, null)
    else if (!answer?.stopped) place.textContent = ''
    else if (answer.action === location.pathname) {
      // Of one that came late the page itself tells.
      if (!answer.stopped.late) told = answer.stopped.problem
      outbox.drop(answer.form)
    } else {
      const way = { href: answer.action, text: fill(host.says.openQuestion, { number: answer.number }) }
      fillBand(place, host, answer.stopped.problem, way)
    }
  }
  outbox.watch(show)
  show()
  return (text) => {
    asked = text
    show()
  }
}

function fillBand(place: HTMLElement, host: Host, text: string, way: { href: string; text: string } | null): void {
  if (place.dataset.text === text && place.firstChild) return
  place.dataset.text = text
  const band = document.createElement('div')
  band.className = 'band'
  const shape = host.element.querySelector<HTMLTemplateElement>('template[data-shape="gap"]')?.content.firstElementChild
  if (shape && !way) band.append(shape.cloneNode(true))
  const words = document.createElement('span')
  words.textContent = way ? `${text} ` : text
  if (way) {
    const link = document.createElement('a')
    link.href = way.href
    link.textContent = way.text
    words.append(link)
  }
  band.append(words)
  place.textContent = ''
  place.append(band)
}
