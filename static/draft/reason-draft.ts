import type { AnswerForm } from '../outbox/answer-form.ts'
import { fieldsOf } from '../outbox/fields.ts'
import { newFormId } from '../outbox/form-id.ts'
import type { Kept } from '../outbox/kept.ts'
import { draftName, type Owner } from '../outbox/names.ts'
import { bodyOf, send } from '../outbox/send.ts'
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
  let known = text.value
  const fields = (): [string, string][] => [
    ...fieldsOf(form).filter(([field]) => beside.includes(field)),
    ['form', newFormId()],
  ]
  const waits = afterPause(2000, 8000, () => {
    const sending = text.value
    if (sending === known || sending.trim() === '') return
    void send(address, fields()).then(({ became }) => {
      if (became !== 'saved') return
      known = sending
      if (text.value === sending) kept.write(name, null)
    })
  })
  const draft = kept.read(name)
  if (typeof draft === 'string' && draft.trim() !== text.value.trim()) {
    // The server has another one, of another device: neither is lost.
    text.value = text.value.trim() === '' ? draft : `${text.value}\n${draft}`
    text.dispatchEvent(new Event('input', { bubbles: true }))
    waits.touch()
  }
  text.addEventListener('input', () => {
    kept.write(name, text.value.trim() === '' ? null : text.value)
    waits.touch()
  })
  answer.onSaved(() => {
    known = text.value
    kept.write(name, null)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || text.value === known || text.value.trim() === '') return
    known = text.value
    navigator.sendBeacon(address, new URLSearchParams(bodyOf(fields())))
  })
}
