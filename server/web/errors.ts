import type { Refusal } from '../lesson/refusal.ts'
import type { Link } from './page.ts'

/** Something that a visitor can understand and mend: a status, what happened, and where to go on. */
export class PageError extends Error {
  override name = 'PageError'
  readonly status: number
  /** Null where there is no better way than back. */
  readonly next: Link | null

  constructor(status: number, sentence: string, next: Link | null) {
    super(sentence)
    this.status = status
    this.next = next
  }
}

/**
 * A refusal that is not about what was typed, so that no form can be shown again with it: 403 where somebody may not,
 * 404 where the thing is not there, else 422.
 */
export const statusOf = ({ refused }: Refusal): 403 | 404 | 422 => {
  if (refused === 'no-seat' || refused === 'not-yours' || refused === 'not-your-post') return 403
  return refused.startsWith('no-such-') ? 404 : 422
}
