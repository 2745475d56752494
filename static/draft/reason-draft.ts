import type { AnswerForm } from '../outbox/answer-form.ts'
import { fieldsOf } from '../outbox/fields.ts'
import { newFormId } from '../outbox/form-id.ts'
import type { Kept } from '../outbox/kept.ts'
import { draftName, type Owner } from '../outbox/names.ts'
import { bodyOf, send } from '../outbox/send.ts'
import { foundReason, type ReasonDraft } from './found-reason.ts'
import { afterPause } from './pause.ts'

/** What the form says besides the answer itself, which is chosen and no draft. */
const beside = ['student', 'because']

/**
 * Keeps the reason for a second vote until it is saved with its answer: on this phone with every letter, at the server
 * after a pause, so that another device finds it. Where the answer itself is written, its own draft has the reason.
 */
export function startReasonDraft(answer: AnswerForm, kept: Kept, owner: Owner): void {
  const { form } = answer
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name=because]')
  const address = form.dataset.reason
  if (!text || address === undefined) return
  const name = draftName(owner, 'reason', answer.question)
  // What the server has, and what was sent last, which it may have.
  let known = text.defaultValue
  let sent = known
  const isKept = () => text.value === known && sent === known
  const write = () =>
    kept.write(name, isKept() ? null : ({ text: text.value, bases: [known, sent] } satisfies ReasonDraft))
  const fields = (): [string, string][] => [
    ...fieldsOf(form).filter(([field]) => beside.includes(field)),
    ['form', newFormId()],
  ]
  const waits = afterPause(2000, 8000, () => {
    if (isKept()) return
    const sending = (sent = text.value)
    write()
    void send(address, fields()).then(({ became }) => {
      if (became !== 'saved') return
      known = sending
      write()
    })
  })
  const found = kept.read(name) as ReasonDraft | null
  const words = found ? foundReason(found, known) : known
  if (words !== known) {
    text.value = words
    text.dispatchEvent(new Event('input', { bubbles: true }))
    write()
    waits.touch()
  } else kept.write(name, null)
  text.addEventListener('input', () => {
    write()
    waits.touch()
  })
  answer.onSaved(() => {
    known = sent = text.value
    kept.write(name, null)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || isKept()) return
    sent = text.value
    write()
    navigator.sendBeacon(address, new URLSearchParams(bodyOf(fields())))
  })
}
