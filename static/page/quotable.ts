/** Sentences to quote, `partials/quotable`: each button, hidden without a script, puts its mark where the cursor is. */
export function startQuotable(list: HTMLElement): void {
  const text = list.closest('form')?.querySelector('textarea')
  if (!text || text.readOnly) return
  for (const button of list.querySelectorAll('button')) button.hidden = false
  list.addEventListener('click', ({ target }) => {
    const mark = target instanceof Element ? target.closest('button')?.dataset.mark : undefined
    if (mark === undefined) return
    const before = text.value.slice(0, text.selectionStart)
    const space = before === '' || /\s$/.test(before) ? '' : ' '
    text.setRangeText(`${space}${mark} `, text.selectionStart, text.selectionEnd, 'end')
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  })
}
