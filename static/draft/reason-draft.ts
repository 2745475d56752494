import type { AnswerForm } from '../outbox/answer-form.ts'
import type { Kept } from '../outbox/kept.ts'
import { draftName, type Owner } from '../outbox/names.ts'

/**
 * Keeps the reason for a second vote on this phone until it is saved with its answer. Where the answer itself is
 * written its own draft has it.
 */
export function startReasonDraft(answer: AnswerForm, kept: Kept, owner: Owner): void {
  const text = answer.form.querySelector<HTMLTextAreaElement>('textarea[name=because]')
  if (!text || answer.form.dataset.draft !== undefined) return
  const name = draftName(owner, 'reason', answer.question)
  const draft = kept.read(name)
  if (typeof draft === 'string' && text.value === '') {
    text.value = draft
    text.dispatchEvent(new Event('input', { bubbles: true }))
  }
  text.addEventListener('input', () => kept.write(name, text.value.trim() === '' ? null : text.value))
  answer.onSaved(() => kept.write(name, null))
}
