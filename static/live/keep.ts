/** What was unfolded or scrolled in a region stays so when it swaps itself. @returns puts it back after the swap */
export function keep(region: HTMLElement): () => void {
  const parts = [...region.querySelectorAll<HTMLElement>('details[id], .scroll-y[id]')].map((part) => ({
    id: part.id,
    open: part.hasAttribute('open'),
    top: part.scrollTop,
  }))
  return () => {
    for (const { id, open, top } of parts) {
      const part = document.getElementById(id)
      part?.toggleAttribute('open', open)
      if (part) part.scrollTop = top
    }
  }
}
