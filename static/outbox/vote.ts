import { statusOf, type StatusKind } from '../page/status.ts'

/** How a question's answer stands at the server now, as the region of the band says it: the round in which it can be answered, null for none, whether that is a vote of the class, the line below its form, whether an answer in the form's own round would be kept as late, and the id of what counts where the teacher took it from there. */
export interface Vote {
  round: number | null
  led: boolean
  status: { kind: StatusKind; text: string }
  takesLate: boolean
  accepted: string | null
}

/** Hears of each change of `data-vote`, which the page itself began with. */
export function followVote(heard: (vote: Vote) => void): void {
  const said = () => document.querySelector<HTMLElement>('[data-vote]')?.dataset.vote
  let known = said()
  document.addEventListener('htmx:afterSwap', () => {
    const now = said()
    if (now === undefined || now === known) return
    known = now
    heard(JSON.parse(now) as Vote)
  })
}

/** Keeps the line below a question in step that has no form any more: the teacher may accept what came late. */
export function startVoteLine(foot: HTMLElement, host: HTMLElement): void {
  const status = statusOf(foot, host)
  followVote((vote) => status?.show(vote.status.kind, vote.status.text))
}
