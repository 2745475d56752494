import type { Sentence } from './sentence.ts'

/** How far each key goes; left and right as the text runs. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * One stop for the Tab key; arrow keys go from sentence to sentence without marking, Enter and Space mark, and with Shift
 * an arrow key marks the sentence that it leaves and the one that it comes to, where several can be marked.
 */
export function startKeys(sentences: readonly Sentence[]): void {
  const stopAt = (at: number) => {
    for (const [index, { input }] of sentences.entries()) input.tabIndex = index === at ? 0 : -1
  }
  const marked = sentences.findIndex(({ input }) => input.checked)
  stopAt(Math.max(0, marked))
  for (const [at, { input, label }] of sentences.entries()) {
    input.addEventListener('focus', () => stopAt(at))
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault()
        input.click()
        return
      }
      const along = getComputedStyle(label).direction === 'rtl' ? -1 : 1
      const step = steps[event.key] ?? { ArrowRight: along, ArrowLeft: -along }[event.key]
      if (step === undefined) return
      event.preventDefault()
      const next = sentences[at + step]?.input
      if (!next) return
      if (event.shiftKey && input.type === 'checkbox') for (const one of [input, next]) if (!one.checked) one.click()
      next.focus()
    })
  }
}
