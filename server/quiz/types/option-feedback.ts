import { plainInline } from '../text/inline.ts'
import type { Option } from './options.ts'
import type { Feedback, QuestionProblem, SheetOption, TallyRow } from './question-type.ts'

/** The options as a student may see them, built field by field so that a key never comes along. */
export const sheetOf = (options: readonly Option[], letterOf: LetterOf = letterAt): SheetOption[] =>
  options.map(({ id, text, image, none }, at) => ({
    ...{ id, letter: letterOf(at), text },
    ...(image ? { image } : {}),
    ...(none ? { none } : {}),
  }))

/** What stands in the margin of an option, by its place. */
type LetterOf = (at: number) => string | null

/** A for 0, Z for 25; `OptionsInFile` allows no more. */
export const letterAt = (at: number): string => String.fromCharCode(65 + at)

/** For answers that everybody calls by their few words. */
export const noLetter: LetterOf = () => null

/** Each option with what was chosen, what was right, and the words for whoever chose it. */
export function optionFeedback(
  options: readonly Option[],
  chosen: readonly string[],
  letterOf: LetterOf = letterAt,
): Feedback['options'] {
  return options.map((option, at) => ({
    id: option.id,
    letter: letterOf(at),
    text: option.text,
    ...(option.image ? { image: option.image } : {}),
    chosen: chosen.includes(option.id),
    correct: option.correct,
    why: chosen.includes(option.id) ? option.feedback : null,
  }))
}

/** One row per option, with how many chose it. */
export function optionTally(
  options: readonly Option[],
  chosen: readonly (readonly string[])[],
  letterOf: LetterOf = letterAt,
): TallyRow[] {
  return options.map((option, at) => ({
    id: option.id,
    letter: letterOf(at),
    text: option.text,
    ...(option.image ? { image: option.image } : {}),
    count: chosen.filter((ids) => ids.includes(option.id)).length,
    correct: option.correct,
  }))
}

/** The key as plain words, several joined by semicolons. */
export const keyWords = (options: readonly Option[]): string =>
  wordsOf(
    options,
    options.filter((option) => option.correct).map((option) => option.id),
  )

/** The options of some ids as plain words, in the quiz's order. */
export const wordsOf = (options: readonly Option[], ids: readonly string[]): string =>
  options
    .filter((option) => ids.includes(option.id))
    .map((option) => plainInline(option.text))
    .join('; ')

/** The right options before the wrong ones. */
export const keyFirst = (options: readonly Option[]): Option[] =>
  [...options].sort((a, b) => Number(b.correct) - Number(a.correct))

/** What can be wrong with any list of options, apart from how many may be right. */
export function optionProblems(options: readonly Option[]): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  const seen = new Map<string, number>()
  const ids = new Set<string>()
  for (const [at, option] of options.entries()) {
    const words = plainInline(option.text).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
    const before = seen.get(words)
    if (before !== undefined) {
      problems.push({
        path: ['options', at, 'text'],
        code: 'option-twice',
        values: { other: letterAt(before) },
        severity: 'error',
      })
    } else if (ids.has(option.id)) {
      problems.push({ path: ['options', at], code: 'option-id-twice', values: { id: option.id }, severity: 'error' })
    }
    if (before === undefined) seen.set(words, at)
    ids.add(option.id)
  }
  for (const [at, { image }] of options.entries())
    if (image?.alt === '')
      problems.push({ path: ['options', at, 'image'], code: 'no-alt', values: {}, severity: 'error' })
  const silent = options.findIndex((option) => !option.correct && option.feedback === null)
  if (silent >= 0) {
    problems.push({
      path: ['options', silent],
      code: 'no-feedback',
      values: { letter: letterAt(silent) },
      severity: 'warning',
    })
  }
  return problems
}
