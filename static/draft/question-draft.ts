import type { AnswerForm } from '../outbox/answer-form.ts'
import { controlsOf, fieldsOf, fillForm, nothing, plainOf, responseIn, responseOf } from '../outbox/fields.ts'
import { newFormId } from '../outbox/form-id.ts'
import type { Kept } from '../outbox/kept.ts'
import { draftName, type Owner } from '../outbox/names.ts'
import { bodyOf, send } from '../outbox/send.ts'
import type { Host } from '../page/says.ts'
import { afterPause } from './pause.ts'

/** What was written and is not handed in; `base` is what the server's page held when writing began. */
interface Draft {
  fields: [string, string][]
  /** The same in plain words, to be read beside what the page holds. */
  plain: string
  base: string
}

/**
 * Keeps a written answer while it is being written: on this phone with every letter, at the server two seconds after a
 * pause and every eight seconds at the latest. It is never counted as handed in.
 */
export function startQuestionDraft(answer: AnswerForm, kept: Kept, owner: Owner, host: Host): void {
  const { form, status } = answer
  const address = form.dataset.draft
  if (address === undefined) return
  const name = draftName(owner, 'draft', answer.question)
  const base = responseOf(form)
  let sending = ''

  const fields = (): [string, string][] => [...fieldsOf(form), ['form', newFormId()]]
  const waits = afterPause(2000, 8000, () => {
    if (answer.isOver() || !answer.changed()) return
    sending = responseOf(form)
    void send(address, fields()).then((outcome) => {
      if (responseOf(form) !== sending || !answer.changed()) return
      if (outcome.became === 'saved') kept.write(name, null)
      status?.show('wait', outcome.became === 'saved' ? host.says.draftKept : host.says.draftHere)
    })
  })

  form.addEventListener('input', () => {
    kept.write(name, { fields: fieldsOf(form), plain: plainOf(form), base } satisfies Draft)
    waits.touch()
  })
  answer.onSaved(() => kept.write(name, null))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || answer.isOver() || !answer.changed() || responseOf(form) === sending)
      return
    sending = responseOf(form)
    navigator.sendBeacon(address, new URLSearchParams(bodyOf(fields())))
  })

  const take = (draft: Draft) => {
    fillForm(form, draft.fields)
    controlsOf(form)[0]?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const found = kept.read(name) as Draft | null
  if (!found || responseIn(found.fields) === base) kept.write(name, null)
  else if (found.base === base || base === nothing) {
    take(found)
    status?.show('wait', host.says.draftFound)
  } else {
    offer(form, found, host, (taken) => {
      kept.write(name, null)
      if (!taken) return
      take(found)
      controlsOf(form)[0]?.focus()
    })
  }
}

/** The server has other words than this phone: both stay, and the student takes one. */
function offer(form: HTMLFormElement, { plain }: Draft, { says }: Host, chose: (taken: boolean) => void): void {
  const section = document.createElement('section')
  section.className = 'versions'
  const said = document.createElement('p')
  said.textContent = says.otherDraft
  const words = document.createElement('p')
  words.className = 'said'
  words.dir = 'auto'
  words.textContent = plain
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
      chose(take)
    })
    row.append(button)
  }
  section.append(said, words, row)
  controlsOf(form)[0]?.closest('.field')?.after(section)
}
