import type { ReadingToolWords } from '../../server/words/en/reading-tools.ts'
import { fill } from '../page/says.ts'
import { keepInSight } from './lines.ts'
import { readablesIn, textsOf } from './readable.ts'
import { voiceFor } from './voice.ts'

/** What gets a button of its own; options and hints are read with the prompt above them. */
const beginnings = '.para, .prompt, .lead, .result, .explain, .place, .words, .reading-sample p'

/** What is said in one breath: a sentence, or a thing that is not divided into sentences. */
interface Saying {
  element: HTMLElement
  text: string
  lang: string
}

/**
 * Buttons that read aloud from where they stand to the end of the text or of the page. Nothing is shown where the
 * device has no voice for the language.
 */
export function startAloud(speech: SpeechSynthesis, says: ReadingToolWords): void {
  /** The button whose reading is on; what was begun for another one goes on no more. */
  let reading: HTMLButtonElement | null = null
  /** Kept, because a browser forgets one that nobody holds before it has said its end. */
  let said: SpeechSynthesisUtterance | null = null

  const stop = () => {
    if (reading) show(reading, says.listen)
    reading = null
    said = null
    mark(null)
    speech.cancel()
  }
  const say = (button: HTMLButtonElement, sayings: readonly Saying[]) => {
    if (reading !== button) return
    const [saying, ...rest] = sayings
    const voice = saying && voiceFor(speech.getVoices(), saying.lang)
    if (!saying || !voice) {
      stop()
      return
    }
    mark(saying.element)
    keepInSight(saying.element, saying.element.getBoundingClientRect())
    const utterance = new SpeechSynthesisUtterance(saying.text)
    utterance.lang = saying.lang
    utterance.voice = voice
    utterance.onend = () => {
      if (said === utterance) say(button, rest)
    }
    utterance.onerror = () => {
      if (said === utterance) stop()
    }
    said = utterance
    speech.speak(utterance)
  }
  const press = (button: HTMLButtonElement, from: HTMLElement) => {
    const again = reading === button
    stop()
    if (again) return
    reading = button
    show(button, says.stop)
    say(button, sayingsFrom(from))
  }

  const offer = () => {
    for (const element of document.querySelectorAll<HTMLElement>(beginnings)) {
      const isOffered = element.matches('[data-listen]')
      if (isOffered || element.parentElement?.closest(beginnings) || textsOf(element).length === 0) continue
      if (!voiceFor(speech.getVoices(), langOf(element))) continue
      element.dataset.listen = ''
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'listen'
      button.dataset.words = firstWords(element)
      show(button, says.listen)
      button.addEventListener('click', () => press(button, element))
      // A paragraph has its sentences; the button stands after what would be read with it.
      if (element.matches('.para')) element.append(button)
      else element.after(button)
    }
  }
  const show = (button: HTMLButtonElement, text: string) => {
    button.textContent = text
    const words = button.dataset.words ?? ''
    button.setAttribute('aria-label', text === says.stop ? text : fill(says.listenTo, { words }))
  }

  offer()
  speech.onvoiceschanged = offer
  document.addEventListener('htmx:afterSwap', offer)
  window.addEventListener('pagehide', stop)
}

function mark(element: HTMLElement | null): void {
  for (const one of document.querySelectorAll('.is-aloud')) one.classList.remove('is-aloud')
  if (element) element.classList.add('is-aloud')
}

/** Everything from an element to the end of the text that it stands in, or of the page's own part. */
function sayingsFrom(from: HTMLElement): Saying[] {
  const all = readablesIn(from.closest('.article, main') ?? document)
  const first = all.findIndex((one) => one === from || one.contains(from))
  return all.slice(Math.max(0, first)).flatMap((element) => {
    const sentences = [...element.querySelectorAll<HTMLElement>('span[id]')].filter(
      (one) => !one.querySelector('span[id]'),
    )
    return (sentences.length > 0 ? sentences : [element]).map((one) => ({
      element: one,
      text: plain(one.innerText),
      lang: langOf(one),
    }))
  })
}

/** Soft hyphens are for the eye. */
const plain = (text: string): string => text.replace(/\u00AD/g, '').trim()

const langOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang ?? ''

const firstWords = (element: HTMLElement): string => {
  const words = plain(
    textsOf(element)
      .map(({ data }) => data)
      .join(' '),
  ).split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}
