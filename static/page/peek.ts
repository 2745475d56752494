/**
 * On a laptop the article stands open beside its question; a phone keeps it one tap away. Its column is there before,
 * so that nothing moves when the words come.
 */
export function startPeek(peek: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 60rem)')
  const follow = () => {
    if (wide.matches) peek.open = true
  }
  follow()
  window.addEventListener('resize', follow)
}
