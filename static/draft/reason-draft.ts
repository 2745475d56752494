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
  const server = text.defaultValue
  // What the server has, and then what was sent and has no reply yet.
  let bases = [server]
  const isKept = () => bases.every((base) => base === text.value)
  const write = () => kept.write(name, isKept() ? null : ({ text: text.value, bases } satisfies ReasonDraft))
  const sends = () => {
    if (bases[bases.length - 1] !== text.value) bases = [...bases, text.value]
    write()
  }
  const fields = (): [string, string][] => [
    ...fieldsOf(form).filter(([field]) => beside.includes(field)),
    ['form', newFormId()],
  ]
  const waits = afterPause(2000, 8000, () => {
    if (isKept()) return
    const sending = text.value
    sends()
    void send(address, fields()).then(({ became }) => {
      if (became !== 'saved') return
      bases = bases.includes(sending) ? bases.slice(bases.lastIndexOf(sending)) : [sending]
      write()
    })
  })
  const found = kept.read(name) as ReasonDraft | null
  const words = found ? foundReason(found, server) : server
  if (found && words !== server) {
    bases = [server, ...found.bases]
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
    bases = [text.value]
    kept.write(name, null)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || isKept()) return
    sends()
    navigator.sendBeacon(address, new URLSearchParams(bodyOf(fields())))
  })
}
