import { z } from 'zod'

/** How sure a student says they are: 1 unsure, 3 sure; 2 stands between and is asked for by `gardner-medwin` only. */
export const Certainty = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Certainty = z.output<typeof Certainty>

/** How certainty is asked for: sure or unsure without points, or with the points of {@link certaintyPoints}. */
export const CertaintyScheme = z.enum(['sure-unsure', 'gardner-medwin'])
export type CertaintyScheme = z.output<typeof CertaintyScheme>

/** What a student can choose, from unsure to sure. */
export const certaintiesOf = (scheme: CertaintyScheme): readonly Certainty[] =>
  scheme === 'gardner-medwin' ? [1, 2, 3] : [1, 3]

const whenRight: Record<Certainty, number> = { 1: 1, 2: 2, 3: 3 }
const whenWrong: Record<Certainty, number> = { 1: 0, 2: -2, 3: -6 }

/**
 * Points for certainty, made only to be shown: a mark stays between 0 and 1.
 * Rule: Gardner-Medwin, Confidence assessment in the teaching of basic science (ALT-J 3, 1995), and Confidence-based
 * marking (in Bryan and Clegg, Innovative Assessment in Higher Education, 2006). Half-right answers, which he does not
 * speak of, earn their share, as in Moodle's `question_cbm::adjust_fraction`.
 * @param mark 0 to 1
 * @returns -6 to 3
 */
export const certaintyPoints = (mark: number, certainty: Certainty): number =>
  mark > 0 ? whenRight[certainty] * mark : whenWrong[certainty]
