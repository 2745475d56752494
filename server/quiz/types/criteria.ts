import { z } from 'zod'
import { Words } from './base.ts'

/** As `quiz.json` has it: one thing to look for, with what it can earn. */
export const CriterionInFile = z.strictObject({
  text: Words.describe('What is looked at'),
  levels: z
    .array(
      z.strictObject({
        points: z.number().min(0).max(100).describe('What this level earns'),
        text: Words.describe('What a text of this level does'),
      }),
    )
    .min(2)
    .max(8)
    .describe('From the best to the least, or the other way round'),
})

/** One thing that a text is marked by, with the levels that it can reach. */
export const Criterion = z.object({
  /** Inline Markdown, as the words of its levels. */
  text: z.string(),
  /** A mark names a level by its place here, from 0. */
  levels: z.array(z.object({ points: z.number().min(0), text: z.string() })),
})
export type Criterion = z.output<typeof Criterion>

/** The most that all criteria together give. */
export const mostOf = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0)

/**
 * The mark of an analytic rubric: the points of the level reached in each criterion, added up, over the most there are.
 * Rule: analytic scoring, Brookhart, How to Create and Use Rubrics (2013), chapter 1.
 * @param levels place of the level reached in each criterion, from 0
 * @returns 0 to 1; null when a criterion has no such level, or one too few or too many is named
 */
export function markOfLevels(criteria: readonly Criterion[], levels: readonly number[]): number | null {
  const reached = criteria.map((criterion, at) => criterion.levels[levels[at] ?? -1]?.points)
  if (levels.length !== criteria.length || reached.some((points) => points === undefined)) return null
  const most = mostOf(criteria)
  return most === 0 ? null : reached.reduce<number>((sum, points) => sum + (points ?? 0), 0) / most
}
