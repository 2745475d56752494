/** Fields that the outbox fills in by itself. */
const own = ['form', 'replaces']

/** A form's fields as a browser would send them, without those that belong to the way of sending. */
export const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form).entries()].flatMap(([name, value]) =>
    own.includes(name) || typeof value !== 'string' ? [] : [[name, value]],
  )

/** What is chosen or written, as one text to compare. */
export const responseOf = (form: HTMLFormElement): string =>
  JSON.stringify(fieldsOf(form).flatMap(([name, value]) => (name === 'response' && value.trim() !== '' ? [value] : [])))

/** Nothing chosen or written. */
export const nothing = '[]'

/** What is chosen or written in plain words, to be read beside another version. */
export function plainOf(form: HTMLFormElement): string {
  const text = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'textarea[name=response], input[type=text][name=response]',
  )
  if (text) return text.value
  return [...form.querySelectorAll<HTMLInputElement>('input[name=response]:checked')]
    .map(
      (control) =>
        control.closest('label')?.querySelector('span')?.textContent.replace(/\s+/g, ' ').trim() ?? control.value,
    )
    .join('; ')
}

/** Puts an answer back into its form. */
export function fillForm(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  const values = fields.flatMap(([name, value]) => (name === 'response' ? [value] : []))
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name=response]')) {
    if (control instanceof HTMLInputElement && control.type !== 'text') control.checked = values.includes(control.value)
    else control.value = values[0] ?? ''
  }
}

/** The value of a hidden field; setting one that is not there does nothing. */
export function hidden(form: HTMLFormElement, name: string): { value: string } {
  return form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`) ?? { value: '' }
}
