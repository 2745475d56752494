/**
 * A button that copies its `data-copy`, `partials/copy`: shown only where the browser has a clipboard, which it has not
 * on plain http at an address of the school. It then says `data-copied`.
 */
export function startCopy(button: HTMLButtonElement): void {
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard
  const { copy, copied } = button.dataset
  if (!clipboard || copy === undefined || copied === undefined) return
  button.hidden = false
  button.addEventListener('click', () => {
    void clipboard.writeText(copy).then(() => (button.textContent = copied))
  })
}
