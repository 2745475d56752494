/** What a vote suggests to the teacher: explain first, let them talk, move on; or that it cannot be told. */
export interface Advice {
  /** Null where the counts are too few to say. */
  says: 'explain' | 'talk' | 'move-on' | null
  /** Two answers more or less would say something else. */
  onEdge: boolean
  /** Why nothing is said: fewer than 12 answers, or less than 80 % of the class; null otherwise. */
  because: 'few' | 'many-missing' | null
  /** Where the share of right answers lies for a class like this one, 0 to 1; null up to 35 answers, where the counts say more. */
  interval: { low: number; high: number } | null
}

const least = 12
const small = 35
/** Percent. Talking helps most between them: C. H. Crouch and E. Mazur, Peer Instruction: Ten years of experience and results (American Journal of Physics 69, 2001), section III. */
const zone = { from: 35, to: 70 }
/** Percent of those who are here that must have answered. */
const enough = 80

/**
 * Advice from counts, never from a share that pretends to be exact.
 * @param right answers with the full mark
 * @param answered of how many answers
 * @param here pupils who could have answered; at least `answered`
 */
export function adviceOn(right: number, answered: number, here: number): Advice {
  const nothing = { says: null, onEdge: false, interval: null }
  if (answered < least) return { ...nothing, because: 'few' }
  if (100 * answered < enough * here) return { ...nothing, because: 'many-missing' }
  const says = sayOf(right, answered)
  if (answered <= small) {
    const near = [-2, -1, 0, 1, 2].flatMap((more) =>
      neighbours(right, answered, more).map((others) => sayOf(...others)),
    )
    return { says, onEdge: near.some((other) => other !== says), because: null, interval: null }
  }
  const interval = wilson(right, answered)
  const isInside = (share: number) => sayOf(share, 1) === says
  return { says, onEdge: !isInside(interval.low) || !isInside(interval.high), because: null, interval }
}

function sayOf(right: number, answered: number): 'explain' | 'talk' | 'move-on' {
  if (100 * right < zone.from * answered) return 'explain'
  return 100 * right > zone.to * answered ? 'move-on' : 'talk'
}

/** The counts with that many answers more, right ones or wrong ones; fewer below 0. */
function neighbours(right: number, answered: number, more: number): [number, number][] {
  const all: [number, number][] = [
    [right + more, answered + more],
    [right, answered + more],
  ]
  return all.filter(([hits, of]) => hits >= 0 && hits <= of)
}

/**
 * The 95 % score interval of a share: E. B. Wilson, Probable inference, the law of succession, and statistical inference
 * (Journal of the American Statistical Association 22, 1927).
 */
export function wilson(right: number, answered: number): { low: number; high: number } {
  const z = 1.959963984540054
  const share = right / answered
  const middle = share + z ** 2 / (2 * answered)
  const half = z * Math.sqrt((share * (1 - share)) / answered + z ** 2 / (4 * answered ** 2))
  const whole = 1 + z ** 2 / answered
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) }
}
