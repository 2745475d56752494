import type { Range as Letters } from '../../server/quiz/text/article.ts'
import { selectedRange } from '../../server/quiz/text/selected.ts'
import { isOriginal, textOf, wordsIn, type Sentence } from './sentence.ts'

/** How much of what stands around a selection is looked at. */
const around = 60

/**
 * Offers a button while words of the text are selected.
 * @param mark hears where the words stand, and what they say
 */
export function startWords(
  sentences: readonly Sentence[],
  button: HTMLButtonElement,
  mark: (range: Letters, quote: string) => void,
): void {
  const text = textOf(sentences)
  const selection = () => {
    const now = document.getSelection()
    const range = now && !now.isCollapsed && now.rangeCount > 0 ? now.getRangeAt(0) : null
    const touched = range ? sentences.filter(({ label }) => range.intersectsNode(label)) : []
    return now && range && touched.length > 0 ? { now, range, touched } : null
  }
  document.addEventListener('selectionchange', () => (button.hidden = selection() === null))
  // Letting go of a selection is no tap on the sentence.
  for (const { label } of sentences)
    label.addEventListener('click', (event) => {
      if (selection()) event.preventDefault()
    })
  // Pressing the button would end the selection before it is read.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const selected = selection()
    const first = selected?.touched[0]
    const last = selected?.touched[selected.touched.length - 1]
    if (!selected || !first || !last) return
    const within = { start: first.start, end: last.end }
    const range = selected.touched.every(isOriginal)
      ? selectedRange(text, passageIn(selected.range, first, last), within)
      : within
    selected.now.removeAllRanges()
    mark(range, text.slice(range.start, range.end))
  })
}

/** The selected words with what stands directly before and after them in their sentences. */
function passageIn(range: Range, first: Sentence, last: Sentence) {
  const before = document.createRange()
  before.selectNodeContents(first.label)
  if (first.label.contains(range.startContainer)) before.setEnd(range.startContainer, range.startOffset)
  else before.collapse(true)
  const after = document.createRange()
  after.selectNodeContents(last.label)
  if (last.label.contains(range.endContainer)) after.setStart(range.endContainer, range.endOffset)
  else after.collapse(false)
  const own = document.createRange()
  own.setStart(before.endContainer, before.endOffset)
  own.setEnd(after.startContainer, after.startOffset)
  const words = (part: Range) => wordsIn(part.cloneContents())
  return { quote: words(own), prefix: words(before).slice(-around), suffix: words(after).slice(0, around) }
}
