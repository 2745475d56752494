/**
 * In a box whose names and head stay in sight, `table.matrix`: a link that gets the focus below them is scrolled out
 * from under them. The browser alone counts what sticks as empty.
 */
export function startInSight(box: HTMLElement): void {
  box.addEventListener('focusin', ({ target }) => {
    const cell = target instanceof Element ? target.closest('td, th') : null
    if (!cell) return
    const { left, top } = cell.getBoundingClientRect()
    const corner = box.querySelector('thead th')
    if (!corner) return
    const { right, bottom } = corner.getBoundingClientRect()
    if (cell.previousElementSibling) box.scrollLeft -= Math.max(0, right - left)
    if (!cell.closest('thead')) box.scrollTop -= Math.max(0, bottom - top)
  })
}
