/** Fields that the outbox fills in by itself. */
const own = ['form', 'replaces']

/** A field of the answer itself: `response`, or one for each part of it, `response.<part>`; `passage` is the place that is shown beside it. */
const isResponse = (name: string): boolean => name === 'response' || name === 'passage' || name.startsWith('response.')

/** What is said beside an answer, and is nothing without one: how sure its student is, and why. */
const isBeside = (name: string): boolean => name === 'certainty' || name === 'because'

/** A form's fields as a browser would send them, without those that belong to the way of sending. */
export const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form).entries()].flatMap(([name, value]) =>
    own.includes(name) || typeof value !== 'string' ? [] : [[name, value]],
  )

/** Nothing chosen or written. */
export const nothing = '[]'

/** What of some fields is chosen or written, as one text to compare. */
export function responseIn(fields: readonly (readonly [string, string])[]): string {
  const said = fields.filter(([, value]) => value.trim() !== '')
  if (!said.some(([name]) => isResponse(name))) return nothing
  return JSON.stringify(said.filter(([name]) => isResponse(name) || isBeside(name)))
}

/** What is chosen or written, as one text to compare. */
export const responseOf = (form: HTMLFormElement): string => responseIn(fieldsOf(form))

/** What a field of an answer is held by; its letters, options and text are written by the page. */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Every control of the answer and of what is said beside it, in the order of the page, also one that stands in the text beside the form. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  [...(form.elements as unknown as Iterable<Control>)].filter(({ name }) => isResponse(name) || isBeside(name))

/** A radio or a box holds an answer only where it is chosen. */
const isTick = (control: Control): control is HTMLInputElement => /^(radio|checkbox)$/.test(control.type)

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** What is chosen or written in plain words, to be read beside another version. */
export const plainOf = (form: HTMLFormElement): string =>
  controlsOf(form)
    .filter(({ name }) => isResponse(name))
    .filter((control) => (isTick(control) ? control.checked : control.value.trim() !== ''))
    .map((control) => (control.name.includes('.') ? `${partOf(control)}: ${wordsOf(control)}` : wordsOf(control)))
    .join('; ')

function wordsOf(control: Control): string {
  if (isTick(control)) {
    const words = control.closest('label')?.querySelector('span') ?? control.labels?.[0]
    return squeezed(words?.textContent) || control.value
  }
  return control instanceof HTMLSelectElement ? squeezed(control.selectedOptions[0]?.textContent) : control.value
}

/** What the part is called: the legend of its set, else the label of its control. */
const partOf = (control: Control): string =>
  control.getAttribute('aria-label') ??
  squeezed((control.closest('[data-part]')?.querySelector('legend') ?? control.labels?.[0])?.textContent)

/** Puts an answer back into its form. */
export function fillForm(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  for (const control of controlsOf(form)) {
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []))
    if (isTick(control)) control.checked = values.includes(control.value)
    else control.value = values[0] ?? ''
  }
}

/** The value of a hidden field; setting one that is not there does nothing. */
export function hidden(form: HTMLFormElement, name: string): { value: string } {
  return form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`) ?? { value: '' }
}
