import type { Tries } from '../../lesson/views/student-tries.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import type { Verdict } from './feedback.ts'

const says = words.question

/** Locals of `partials/tried`: what is said after a try that was not right. */
export interface TriedPart {
  verdict: Verdict
  /** Words for what was chosen or written. */
  whyHtml: string[]
  hints: { title: string; html: string }[]
}

/** Null before the first try. */
export function toTriedPart({ last, left }: Tries): TriedPart | null {
  if (!last) return null
  const text = (last.partly ? says.notAllRight : says.notYetRight)(left)
  return {
    verdict: { kind: last.partly ? 'part' : 'wrong', text },
    whyHtml: last.why.map((why) => renderInline(why)),
    hints: last.hints.map((hint, at) => ({
      title: last.hints.length === 1 ? says.hint : says.hintOf(at + 1),
      html: renderInline(hint),
    })),
  }
}
