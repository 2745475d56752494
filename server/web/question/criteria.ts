import { renderInline } from '../../quiz/text/inline.ts'
import type { Criterion } from '../../quiz/types/criteria.ts'
import { words } from '../../words/en.ts'

const says = words.questions

/** One criterion of `partials/criteria`, and of the marking form. */
export interface CriterionPart {
  html: string
  levels: { points: string; html: string }[]
}

/** What a text is marked by, in words. */
export const toCriteria = (criteria: readonly Criterion[]): CriterionPart[] =>
  criteria.map(({ text, levels }) => ({
    html: renderInline(text),
    levels: levels.map((level) => ({ points: says.points(level.points), html: renderInline(level.text) })),
  }))
