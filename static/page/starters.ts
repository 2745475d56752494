/** Ways to begin a text, `partials/starters`: hidden without a script, each puts its words where the cursor is. */
export function startStarters(list: HTMLElement): void {
  const text = list.closest('form')?.querySelector('textarea')
  if (!text) return
  list.hidden = false
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    text.setRangeText(`${button.textContent.trim()} `, text.selectionStart, text.selectionEnd, 'end')
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  })
}
