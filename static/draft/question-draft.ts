import type { AnswerForm } from '../outbox/answer-form.ts'
import { fieldsOf } from '../outbox/fields.ts'
import { newFormId } from '../outbox/form-id.ts'
import type { Kept } from '../outbox/kept.ts'
import { draftName, type Owner } from '../outbox/names.ts'
import { bodyOf, send } from '../outbox/send.ts'
import type { Host } from '../page/says.ts'
import { afterPause } from './pause.ts'

/** What was written and is not handed in; `base` is what the server's page held when writing began. */
interface Draft {
  text: string
  base: string
}

/**
 * Keeps a written answer while it is being written: on this phone with every letter, at the server two seconds after a
 * pause and every eight seconds at the latest. It is never counted as handed in.
 */
export function startQuestionDraft(answer: AnswerForm, kept: Kept, owner: Owner, host: Host): void {
  const { form, status } = answer
  const address = form.dataset.draft
  const text = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'textarea[name=response], input[type=text][name=response]',
  )
  if (address === undefined || !text) return
  const name = draftName(owner, 'draft', answer.question)
  const base = text.value
  let sending = ''

  const fields = (): [string, string][] => [...fieldsOf(form), ['form', newFormId()]]
  const waits = afterPause(2000, 8000, () => {
    if (!answer.changed()) return
    sending = text.value
    void send(address, fields()).then((outcome) => {
      if (text.value !== sending || !answer.changed()) return
      if (outcome.became === 'saved') kept.write(name, null)
      status?.show('wait', outcome.became === 'saved' ? host.says.draftKept : host.says.draftHere)
    })
  })

  text.addEventListener('input', () => {
    kept.write(name, { text: text.value, base } satisfies Draft)
    waits.touch()
  })
  answer.onSaved(() => kept.write(name, null))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || !answer.changed() || text.value === sending) return
    sending = text.value
    navigator.sendBeacon(address, new URLSearchParams(bodyOf(fields())))
  })

  const found = kept.read(name) as Draft | null
  if (!found || found.text === text.value) {
    kept.write(name, null)
    return
  }
  if (found.base === text.value || text.value === '') {
    text.value = found.text
    text.dispatchEvent(new Event('input', { bubbles: true }))
    status?.show('wait', host.says.draftFound)
  } else offer(text, found.text, host, () => kept.write(name, null))
}

/** The server has other words than this phone: both stay, and the student takes one. */
function offer(text: HTMLInputElement | HTMLTextAreaElement, draft: string, { says }: Host, done: () => void): void {
  const section = document.createElement('section')
  section.className = 'versions'
  const said = document.createElement('p')
  said.textContent = says.otherDraft
  const words = document.createElement('p')
  words.className = 'said'
  words.dir = 'auto'
  words.textContent = draft
  const row = document.createElement('p')
  row.className = 'row'
  for (const [label, take] of [
    [says.takeDraft, true],
    [says.dropDraft, false],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = label
    button.addEventListener('click', () => {
      section.remove()
      done()
      if (!take) return
      text.value = draft
      text.dispatchEvent(new Event('input', { bubbles: true }))
      text.focus()
    })
    row.append(button)
  }
  section.append(said, words, row)
  text.closest('.field')?.after(section)
}
