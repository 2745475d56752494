import type { Range } from '../../server/quiz/text/article.ts'

/** A sentence of the text that can be marked: its control, its label, and what it said when the page came. */
export interface Sentence extends Range {
  input: HTMLInputElement
  label: HTMLElement
  words: string
}

/** The words of a part of the page as the server has them: a line break is a space. */
export const wordsIn = (node: Node): string =>
  node.nodeName === 'BR'
    ? ' '
    : node.hasChildNodes()
      ? [...(node.childNodes as unknown as Iterable<Node>)].map(wordsIn).join('')
      : (node.textContent ?? '')

/** Every sentence that belongs to a form, in the order of the text. Their offsets are the server's, whatever the page shows later. */
export const sentencesOf = (form: HTMLFormElement): Sentence[] =>
  [...document.querySelectorAll<HTMLInputElement>('.para input[id^="pick-"]')].flatMap((input) => {
    const label = document.querySelector<HTMLElement>(`label[for="${input.id}"]`)
    const [start = 0, end = 0] = input.value.split('-').map(Number)
    return label && input.form === form ? [{ input, label, start, end, words: wordsIn(label).trim() }] : []
  })

/** Still the words of the original: a page translation replaces them. */
export const isOriginal = ({ label, words }: Sentence): boolean => wordsIn(label).trim() === words

/** The article's plain text as far as its sentences tell it. */
export const textOf = (sentences: readonly Sentence[]): string =>
  sentences.reduce((text, { start, words }) => text.slice(0, start).padEnd(start, '\n') + words, '')
