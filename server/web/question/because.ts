import { becauseLimit } from '../../lesson/read-because.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import { words } from '../../words/en.ts'

/** Locals of `partials/because`. */
export interface BecausePart {
  label: string
  hint: string
  value: string
  problem: string | null
}

/** @param fields what the form is filled with */
export const toBecausePart = (fields: FormBody, problem: string | null): BecausePart => ({
  label: words.question.because,
  hint: words.question.becauseHint(becauseLimit),
  value: [fields.because ?? ''].flat()[0] ?? '',
  problem,
})
