import { startKeys } from './keys.ts'
import { sentencesOf } from './sentence.ts'
import { startWords } from './words.ts'

/**
 * Marking a place of the text beside its form: the sentences are its controls already, so what is here is the keyboard,
 * taking a mark away by tapping it again, and marking words of a sentence.
 */
export function startPick(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLFieldSetElement>('[data-pick]')
  const sentences = field && !field.disabled ? sentencesOf(form) : []
  if (!field || sentences.length === 0) return
  const rows = field.querySelector<HTMLElement>('[data-marked]')
  const row = field.querySelector<HTMLTemplateElement>('template[data-row]')
  const button = document.querySelector<HTMLButtonElement>('[data-mark-words]')
  for (const hint of field.querySelectorAll<HTMLElement>('[data-keys]')) hint.hidden = false

  // The sentences stand beside the form, so what changes there does not reach it by itself.
  const told = () => void form.dispatchEvent(new Event('change'))
  startKeys(sentences)
  let marked = sentences.find(({ input }) => input.checked)?.input ?? null
  for (const { input } of sentences) {
    input.addEventListener('change', told)
    input.addEventListener('click', () => {
      if (input.type !== 'radio') return
      const again = marked === input
      if (again) {
        input.checked = false
        told()
      }
      marked = again ? null : input
    })
  }
  if (!rows || !row || !button) return
  startWords(sentences, button, ({ start, end }, quote) => {
    const value = `${start}-${end}`
    const whole = sentences.find(({ input }) => input.value === value)?.input
    if (whole) {
      if (!whole.checked) whole.click()
      return
    }
    const made = row.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined
    const control = made?.querySelector('input')
    const said = made?.querySelector('.said')
    if (!made || !control || !said) return
    control.value = value
    said.textContent = quote
    rows.hidden = false
    rows.append(made)
    control.checked = true
    marked = null
    told()
  })
}
