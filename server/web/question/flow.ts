import type { FirstVote } from '../../lesson/votes.ts'
import { words } from '../../words/en.ts'

const says = words.wall

/** How the class went from the first vote to the second, for everybody; empty where that cannot be told. Raised hands have no names, so of them only the sums are known. */
export function flowLines({ flow, net }: Pick<FirstVote, 'flow' | 'net'>): string[] {
  return [
    ...(flow ? [(net ? says.flowOnPhones : says.flow)(flow.toRight, flow.fromRight)] : []),
    ...(net ? [says.net(net.more)] : []),
  ]
}

/** What the teacher alone reads beside it. Where hands were counted their shares stand for everybody. */
export function gainLines({ flow, net }: Pick<FirstVote, 'flow' | 'net'>): string[] {
  const gain = net ? net.gain : (flow?.gain ?? null)
  return gain === null ? [] : [words.desk.gain(gain)]
}
