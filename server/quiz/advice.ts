import { warning, type Problem } from './problem.ts'
import { questionTypes, type Question } from './questions.ts'
import { plainInline } from './text/inline.ts'

/** How many times as long as the longest wrong option the right one may be. */
const muchLonger = 1.5
/** By at least how many letters: "Honey" beside "Wax" gives nothing away. */
const leastLonger = 10

/** What good questions have; warnings only, and few: paths are relative to the question. */
export function advice(question: Question): Problem[] {
  const problems: Problem[] = []
  if (questionTypes[question.type].markedBy === 'program') {
    if (!question.passage) problems.push(warning([], 'no-passage'))
    if (question.explanation === null) problems.push(warning([], 'no-explanation'))
  }
  if (question.type === 'choice') {
    const lengths = question.options.map((option) => plainInline(option.text).length)
    const key = question.options.findIndex((option) => option.correct)
    const others = lengths.filter((_, at) => at !== key)
    // Haladyna, Downing and Rodriguez (2002), guideline 24: keep the length of choices about equal.
    const [right, wrong] = [lengths[key] ?? 0, Math.max(...others, 1)]
    if (right > muchLonger * wrong && right - wrong >= leastLonger) {
      problems.push(warning(['options', key, 'text'], 'longest-is-key'))
    }
  }
  if (question.type === 'choice' || question.type === 'true-false') {
    const answers = question.type === 'choice' ? question.options.length : question.notSaid ? 3 : 2
    if (question.tries >= answers)
      problems.push(warning(['tries'], 'tries-for-all', { tries: question.tries, answers }))
  }
  if (question.type === 'choice' || question.type === 'choices') {
    // The same, guidelines 25 and 26: "none of the above" with care, "all of the above" not at all.
    const at = question.options.findIndex(
      (option) => !option.none && /^(all|none|both) of (the|these)\b/i.test(plainInline(option.text)),
    )
    if (at >= 0) problems.push(warning(['options', at, 'text'], 'all-of-the-above'))
  }
  return problems
}
