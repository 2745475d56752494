/**
 * Makes "eyes up" a cover of the whole page for as long as it stands in the band, and reading aloud wait. What had the
 * focus gets it back with its caret, so that somebody who was writing writes on.
 * @param band the live band, `partials/live-band`
 */
export function startPause(band: HTMLElement): void {
  const root = document.documentElement
  let focused: HTMLElement | null = null
  const follow = () => {
    const paused = band.querySelector('[data-pause]') !== null
    if (paused === root.classList.contains('is-paused')) return
    if (paused) {
      focused = document.activeElement instanceof HTMLElement ? document.activeElement : null
      focused?.blur()
    }
    root.classList.toggle('is-paused', paused)
    if ('speechSynthesis' in window) speechSynthesis[paused ? 'pause' : 'resume']()
    if (!paused && focused && document.activeElement === document.body) focused.focus({ preventScroll: true })
  }
  band.addEventListener('htmx:afterSwap', follow)
  follow()
}
