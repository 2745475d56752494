/**
 * Sends a form without leaving the page.
 * @param button that was pressed; null where it says nothing
 * @returns what came back, where a way on is not gone; null when nothing did
 */
export async function sendForm(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<Response | null> {
  const body = new URLSearchParams()
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') body.append(name, value)
  })
  if (button) body.append(button.name, button.value)
  return fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
}

/** Says on the wall that nothing came back, or takes that away. */
export function sayLost(region: HTMLElement, lost: boolean): void {
  const line = region.querySelector<HTMLElement>('[data-lost]')
  if (line) line.textContent = lost ? (line.dataset.lost ?? '') : ''
}
