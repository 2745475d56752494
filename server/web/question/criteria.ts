import { renderInline } from '../../quiz/text/inline.ts'
import type { Criterion } from '../../quiz/types/criteria.ts'
import type { QuestionWords } from '../../words/en/questions.ts'

/** One criterion of `partials/criteria`, and of the marking form. */
export interface CriterionPart {
  html: string
  levels: { points: string; html: string }[]
}

/** What a text is marked by, in words. */
export const toCriteria = (criteria: readonly Criterion[], says: QuestionWords): CriterionPart[] =>
  criteria.map(({ text, levels }) => ({
    html: renderInline(text),
    levels: levels.map((level) => ({ points: says.points(level.points), html: renderInline(level.text) })),
  }))
