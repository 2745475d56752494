import { fill } from './says.ts'

/**
 * Lets things be moved up and down: the list stands in the order of the places, and each move writes all places. Without
 * a script the places are chosen one by one.
 */
export function startOrder(list: HTMLElement): void {
  const template = list.parentElement?.querySelector<HTMLTemplateElement>('template[data-moves]')
  const said = list.parentElement?.querySelector<HTMLElement>('[data-moved]')
  const rows = () => [...list.querySelectorAll<HTMLLIElement>(':scope > li')]
  const placeOf = (row: HTMLLIElement) => row.querySelector('select')
  const chosen = (row: HTMLLIElement) => Number(placeOf(row)?.value) || Infinity

  /** The list in another order. What has the focus stays where it is and the others go around it, or it would be lost. */
  const arrange = (order: readonly HTMLLIElement[]) => {
    const still = order.findIndex((row) => row.contains(document.activeElement))
    const anchor = order[still]
    for (const [at, row] of order.entries()) {
      if (row === anchor) continue
      if (anchor && at < still) list.insertBefore(row, anchor)
      else list.append(row)
    }
  }
  const moveTo = (row: HTMLLIElement, to: number) => {
    const order = rows().filter((other) => other !== row)
    order.splice(to, 0, row)
    arrange(order)
    for (const [at, one] of rows().entries()) {
      const place = placeOf(one)
      if (place) place.value = String(at + 1)
    }
    const item = row.querySelector('label')?.textContent.trim() ?? ''
    if (said) said.textContent = fill(list.dataset.order ?? '', { item, place: rows().indexOf(row) + 1 })
  }

  // Those without a place stay behind the others, as they are.
  arrange(rows().sort((a, b) => (chosen(a) === chosen(b) ? 0 : chosen(a) - chosen(b))))
  for (const row of rows()) {
    const place = placeOf(row)
    if (!place) continue
    place.addEventListener('change', () => {
      if (place.value !== '') moveTo(row, Number(place.value) - 1)
    })
    if (template && !list.closest('fieldset')?.disabled) place.parentElement?.append(template.content.cloneNode(true))
    const name = row.querySelector('label')
    for (const button of row.querySelectorAll<HTMLElement>('[data-move]')) {
      if (name) {
        name.id = `${place.id}-name`
        button.setAttribute('aria-describedby', name.id)
      }
      button.addEventListener('click', () => {
        const to = rows().indexOf(row) + Number(button.dataset.move)
        place.value = String(Math.min(Math.max(to, 0), rows().length - 1) + 1)
        place.dispatchEvent(new Event('change', { bubbles: true }))
      })
    }
  }
}
