import type { Kept } from '../outbox/kept.ts'
import { draftName, type Owner } from '../outbox/names.ts'
import type { Host } from '../page/says.ts'
import { statusOf } from '../page/status.ts'

/** White space as it may come back from the server. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Keeps a post on this phone until it stands in the discussion: a lost connection or a closed page costs no words.
 * @param form has `data-keep`: what is written about, one name for each discussion or reply
 */
export function startPostDraft(form: HTMLFormElement, kept: Kept, owner: Owner, host: Host): void {
  const text = form.querySelector<HTMLTextAreaElement>('textarea')
  if (!text) return
  const name = draftName(owner, 'post', form.dataset.keep ?? '')
  const status = statusOf(form, host.element)
  const draft = kept.read(name)
  const posted = [...document.querySelectorAll('[data-yours]')].some(
    (post) => plain(post.textContent) === plain(String(draft)),
  )
  if (posted) kept.write(name, null)
  else if (typeof draft === 'string' && text.value === '') {
    text.value = draft
    status?.show('wait', host.says.postDraft)
  }
  text.addEventListener('input', () => {
    kept.write(name, text.value.trim() === '' ? null : text.value)
    status?.show('wait', host.says.postDraft)
  })
}
