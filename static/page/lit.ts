/**
 * Marks the sentences at which the teacher points, wherever the text stands on the page: only their look changes, so that
 * a selection, the ruler and the place on the screen stay.
 */
export function startLit(): void {
  const follow = () => {
    const ids = document.querySelector<HTMLElement>('[data-lit]')?.dataset.lit?.split(' ') ?? []
    for (const sentence of document.querySelectorAll('.lit'))
      if (!ids.includes(sentence.id)) sentence.classList.remove('lit')
    for (const id of ids) if (id !== '') document.getElementById(id)?.classList.add('lit')
  }
  document.addEventListener('htmx:afterSwap', follow)
  follow()
}
