import { fill, type Host } from '../page/says.ts'

/** Words as a reader counts them: runs between white space. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Keeps "120 of about 300 words" in step with the text above it. */
export function startCount(form: HTMLFormElement, { says }: Host): void {
  const line = form.querySelector<HTMLElement>('[data-words]')
  const text = form.querySelector<HTMLTextAreaElement>('textarea')
  if (!line || !text) return
  const show = () =>
    (line.textContent = fill(says.words, { count: countWords(text.value), most: line.dataset.words ?? '' }))
  text.addEventListener('input', show)
  show()
}
