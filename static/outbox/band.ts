import { fill, type Host } from '../page/says.ts'
import type { Outbox } from './outbox.ts'

/**
 * Keeps the band of ink in step: the connection first, then what became of an answer to another question than the one
 * that is open, with the way there.
 * @param here question of this page; null where it has none
 */
export function startBand(outbox: Outbox, host: Host, here: string | null): (text: string | null) => void {
  const place = host.element.querySelector<HTMLElement>('[data-band]')
  let asked: string | null = null
  const show = () => {
    if (!outbox.lost) asked = null
    const elsewhere = outbox.queue.find((answer) => answer.stopped && answer.question !== here)
    if (!place) return
    if (outbox.lost)
      fillBand(
        place,
        host,
        asked ?? (outbox.problem || (outbox.lasts ? host.says.offline : host.says.offlineOpen)),
        null,
      )
    else if (elsewhere?.stopped) {
      const way = { href: elsewhere.action, text: fill(host.says.openQuestion, { number: elsewhere.number }) }
      fillBand(place, host, elsewhere.stopped.problem, way)
    } else place.textContent = ''
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
