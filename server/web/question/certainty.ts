import { certaintiesOf, certaintyPoints, type CertaintyScheme } from '../../quiz/certainty.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'

const says = words.questions

/** Locals of `partials/certainty`: how sure a student is, asked with the answer. */
export interface CertaintyPart {
  /** Locals of `partials/strip`. */
  strip: {
    legend: string
    legendHidden: false
    name: 'certainty'
    problem: string | null
    closed: false
    choices: { value: string; text: string; on: boolean }[]
  }
  /** What each certainty earns; empty where it earns nothing. */
  table: { level: string; right: string; wrong: string }[]
  says: QuestionWords
}

/**
 * @param fields what the form is filled with
 * @param problem why it was refused; null when it was not
 */
export function toCertaintyPart(scheme: CertaintyScheme, fields: FormBody, problem: string | null): CertaintyPart {
  const hasPoints = scheme === 'gardner-medwin'
  const levels = certaintiesOf(scheme)
  return {
    strip: {
      ...{ legend: says.howSure, legendHidden: false, name: 'certainty', problem, closed: false },
      choices: levels.map((level) => ({
        value: String(level),
        text: (hasPoints ? says.certainties : says.sure)[level],
        on: fields.certainty === String(level),
      })),
    },
    table: hasPoints
      ? levels.map((level) => ({
          level: says.certainties[level],
          right: says.signed(certaintyPoints(1, level)),
          wrong: says.signed(certaintyPoints(0, level)),
        }))
      : [],
    says,
  }
}
