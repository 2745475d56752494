/** What a vote suggests to the teacher: explain first, let them talk, move on; or that it cannot be told. */
export interface Advice {
  /** Null where the counts are too few to say. */
  says: 'explain' | 'talk' | 'move-on' | null
  /** Two answers more or less would say something else. */
  onEdge: boolean
  /** So many are right that the class could move on, but too few of them with good grounds: they talk still. */
  still: boolean
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
 * Percent of all answers that must be right with good grounds before the class moves on. Who is right and unsure may have
 * guessed: S. Hasan, D. Bagayoko and E. L. Kelley, Misconceptions and the Certainty of Response Index (Physics Education
 * 34, 1999). That it is half is our own choice, decision 014.
 */
const grounded = 50

/** Percent of those who could have that must have said how sure they are, or shown a place, before that counts. */
export const tellsEnough = (told: number, of: number): boolean => of > 0 && 100 * told >= enough * of

/** Percent of all answers. */
const held = 20

/**
 * So many are sure of an answer that is not right that it needs a word of its own: a wrong answer given with certainty is a
 * misconception, one given without is a gap (Hasan, Bagayoko and Kelley, as above). The fifth is our own choice, decision 014.
 */
export const isHeld = (sureAndWrong: number, answered: number): boolean =>
  sureAndWrong > 0 && 100 * sureAndWrong >= held * answered

/** How a class stands: how many of how many are right, and how many of these with good grounds; null where grounds were not asked for. */
interface Counts {
  right: number
  answered: number
  solid: number | null
}

/**
 * Advice from counts, never from a share that pretends to be exact.
 * @param right answers with the full mark
 * @param answered of how many answers
 * @param here pupils who could have answered; at least `answered`
 * @param solid of the right ones, how many have good grounds: are sure, marked a place that holds; null where none were asked for
 */
export function adviceOn(right: number, answered: number, here: number, solid: number | null = null): Advice {
  const nothing = { says: null, onEdge: false, still: false, interval: null }
  if (answered < least) return { ...nothing, because: 'few' }
  if (100 * answered < enough * here) return { ...nothing, because: 'many-missing' }
  const counts = { right, answered, solid }
  const says = sayOf(counts)
  const still = says === 'talk' && sayOf({ ...counts, solid: null }) === 'move-on'
  const differs = (other: Counts) => sayOf(other) !== says
  if (answered <= small) return { says, still, onEdge: neighbours(counts).some(differs), because: null, interval: null }
  const interval = wilson(right, answered)
  const grounds = solid === null ? null : wilson(solid, answered)
  const corners = [interval.low, interval.high].flatMap((share) =>
    (grounds ? [grounds.low, grounds.high] : [null]).map((sure) => ({ right: share, answered: 1, solid: sure })),
  )
  return { says, still, onEdge: corners.some(differs), because: null, interval }
}

function sayOf({ right, answered, solid }: Counts): 'explain' | 'talk' | 'move-on' {
  if (100 * right < zone.from * answered) return 'explain'
  if (100 * right <= zone.to * answered) return 'talk'
  return solid !== null && 100 * solid < grounded * answered ? 'talk' : 'move-on'
}

/** The counts with up to two answers more, right ones or wrong ones, fewer below 0, and with grounds or without. */
function neighbours({ right, answered, solid }: Counts): Counts[] {
  const all = [-2, -1, 0, 1, 2].flatMap((more): Counts[] => [
    { right: right + more, answered: answered + more, solid },
    { right, answered: answered + more, solid },
    ...(solid === null
      ? []
      : [
          { right: right + more, answered: answered + more, solid: solid + more },
          { right, answered, solid: solid + more },
        ]),
  ])
  return all.filter(
    (one) =>
      one.right >= 0 && one.right <= one.answered && (one.solid === null || (one.solid >= 0 && one.solid <= one.right)),
  )
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
