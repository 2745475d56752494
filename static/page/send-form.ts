/** What got no answer in this many milliseconds is lost: whoever leads presses again, and the form's id makes two presses one. */
const patience = 5_000

/**
 * Sends a form without leaving the page.
 * @param button that was pressed; null where it says nothing
 * @returns what came back, where a way on is not gone; null when nothing did in time, or the server could not
 */
export async function sendForm(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<Response | null> {
  const body = new URLSearchParams()
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') body.append(name, value)
  })
  if (button) body.append(button.name, button.value)
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), patience)
  try {
    const reply = await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal: ended.signal })
    return reply.status >= 500 ? null : reply
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
