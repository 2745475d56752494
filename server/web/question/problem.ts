import type { Refusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { refusalIn } from '../refusal-in.ts'

/** Why an answer was refused, and the part of its form where that is said. */
export interface Problem {
  about: 'mark' | 'certainty' | 'because' | 'answer'
  text: string
}

export const problemOf = (parts: Parts, refused: Refusal): Problem => ({
  about: aboutOf(refused),
  text: refusalIn(parts, refused),
})

function aboutOf({ refused }: Refusal): Problem['about'] {
  switch (refused) {
    case 'nothing-marked':
    case 'too-much-marked':
    case 'no-such-place':
      return 'mark'
    case 'certainty-missing':
      return 'certainty'
    case 'because-too-long':
      return 'because'
    default:
      return 'answer'
  }
}
