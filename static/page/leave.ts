import type { Kept } from '../outbox/kept.ts'
import { ownPrefix, type Owner } from '../outbox/names.ts'

/** Leaving forgets on this computer what one student wrote in one lesson; the server has what was saved. */
export function startLeave(form: HTMLFormElement, kept: Kept, owner: Owner): void {
  form.addEventListener('submit', () => {
    for (const name of kept.names(ownPrefix(owner))) kept.write(name, null)
  })
}
