import type { Host } from '../page/says.ts'
import type { Outbox } from './outbox.ts'
import type { Waiting } from './queue.ts'

interface Ways {
  /** Sends what the form holds, written over that answer. */
  send(replaces: string): void
  /** Shows the page as the server has it. */
  reload(): void
}

/**
 * Two versions of one answer, both whole: the one that counts at the server and the one that waited on this phone.
 * Nothing is overwritten until the student says which.
 */
export function startVersions(
  form: HTMLFormElement,
  outbox: Outbox,
  host: Host,
  ways: Ways,
): { show(answer: Waiting | undefined): void } {
  let shown: { form: string; element: HTMLElement } | null = null
  return {
    show(answer) {
      if (shown?.form === answer?.form) return
      shown?.element.remove()
      shown = null
      const newer = answer?.stopped?.newer
      if (!answer || !newer) return
      const element = build(host, newer.plain, answer.plain)
      const [keep, send] = element.querySelectorAll('button')
      keep?.addEventListener('click', () => {
        outbox.drop(answer.form)
        ways.reload()
      })
      send?.addEventListener('click', () => {
        outbox.drop(answer.form)
        ways.send(newer.id)
      })
      form.insertBefore(element, form.querySelector('.before-foot, [data-foot]'))
      shown = { form: answer.form, element }
    },
  }
}

function build({ says }: Host, saved: string, mine: string): HTMLElement {
  const section = document.createElement('section')
  section.className = 'versions'
  const problem = document.createElement('p')
  problem.textContent = says.newer
  const list = document.createElement('dl')
  for (const [name, text] of [
    [says.newerSaved, saved],
    [says.newerHere, mine],
  ] as const) {
    const term = document.createElement('dt')
    term.textContent = name
    const words = document.createElement('dd')
    words.dir = 'auto'
    words.textContent = text
    list.append(term, words)
  }
  const row = document.createElement('p')
  row.className = 'row'
  for (const text of [says.keepSaved, says.sendMine]) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = text
    row.append(button)
  }
  section.append(problem, list, row)
  return section
}
