/**
 * Typing in from paper, form after form: a letter chooses the option that has it, Enter saves, in a text with Ctrl. The cursor stands
 * in the first field.
 * @param form of one question
 */
export function startTyping(form: HTMLFormElement): void {
  const options = [...form.querySelectorAll<HTMLInputElement>('.options input[name="response"]')]
  const fields = '.options input, input:not([type="hidden"]), select, textarea'
  const first = options.find(({ checked }) => checked) ?? form.querySelector<HTMLElement>(fields)
  first?.focus()
  form.addEventListener('keydown', (event) => {
    const { target } = event
    const isText = target instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey)
    if (event.key === 'Enter' && (isText || target instanceof HTMLSelectElement)) {
      event.preventDefault()
      form.querySelector<HTMLButtonElement>('#save')?.click()
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (!(target instanceof HTMLInputElement) || (target.type !== 'radio' && target.type !== 'checkbox')) return
    const chosen = options.find((option, at) => letterOf(option, at) === event.key.toUpperCase())
    if (!chosen) return
    event.preventDefault()
    chosen.click()
    chosen.focus()
  })
}

/** The letter in its margin; answers that are called by their words have theirs by their place. */
const letterOf = (option: HTMLInputElement, at: number): string =>
  option.closest('label')?.querySelector('.hung')?.textContent ?? String.fromCharCode(65 + at)
