/**
 * Says in the region's `[data-lost]` that a press did not get through, and goes on saying it while the region swaps
 * itself, until a press does.
 * @returns tells whether the newest press was lost
 */
export function lostPress(region: HTMLElement): (lost: boolean) => void {
  let isLost = false
  const show = () => {
    const line = region.querySelector<HTMLElement>('[data-lost]')
    if (line) line.textContent = isLost ? (line.dataset.lost ?? '') : ''
  }
  region.addEventListener('htmx:afterSwap', show)
  return (lost) => {
    isLost = lost
    show()
  }
}
