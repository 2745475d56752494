import type { Kept } from '../outbox/kept.ts'
import { draftName, ownPrefix, type Owner } from '../outbox/names.ts'
import type { Host } from '../page/says.ts'
import { statusOf } from '../page/status.ts'

/** White space as it may come back from the server. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Keeps a post on this phone until it stands in the discussion: a lost connection or a closed page costs no words.
 * @param form has `data-keep`: what is written about, one name for each discussion, reply or post to be changed
 */
export function startPostDraft(form: HTMLFormElement, kept: Kept, owner: Owner, host: Host): void {
  const text = form.querySelector<HTMLTextAreaElement>('textarea')
  if (!text) return
  const name = draftName(owner, 'post', form.dataset.keep ?? '')
  const status = statusOf(form, host.element)
  const draft = kept.read(name)
  // What was refused stands in the form already, with the reason in its status.
  if (typeof draft === 'string' && plain(draft) !== plain(text.value)) {
    text.value = draft
    status?.show('wait', host.says.postDraft)
  }
  text.addEventListener('input', () => {
    kept.write(name, text.value.trim() === '' ? null : text.value)
    status?.show('wait', host.says.postDraft)
  })
}

/** What stands in the discussion now is no draft any more, wherever it was written. */
export function forgetPosted(page: ParentNode, kept: Kept, owner: Owner): void {
  const posted = [...page.querySelectorAll('[data-yours]')].map((post) => plain(post.textContent))
  for (const name of kept.names(`${ownPrefix(owner)}post:`)) {
    const draft = kept.read(name)
    if (typeof draft !== 'string' || posted.includes(plain(draft))) kept.write(name, null)
  }
}
