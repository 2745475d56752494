import type { NumberQuestion } from './number-question.ts'
import type { QuestionProblem } from './question-type.ts'
import { readNumber, writeNumber, type Decimal } from './read-number.ts'
import { comparable } from './comparing.ts'

/** Doubles miss decimal fractions by less than this share: 0.4 - 0.3 is a little more than 0.1. */
const slack = 1e-9

/**
 * Whether a number is as near to the answer as it may be, ends included.
 * Rule: "nominal" and "relative" tolerance of Moodle's numerical question type (docs.moodle.org, Numerical question type).
 */
export function isNear(value: number, answer: number, { by, relative }: NumberQuestion['tolerance']): boolean {
  const most = relative ? by * Math.abs(answer) : by
  return Math.abs(value - answer) <= most + slack * Math.max(most, Math.abs(answer))
}

/** Units in one spelling: capitals, spaces and raised digits do not matter. */
const unitLike = (unit: string): string => comparable(unit).replace(/[\s^]/g, '')

/** What was typed, with its unit in the quiz's first spelling where it is one of them; null when it is no number. */
export function readTyped(question: NumberQuestion, decimal: Decimal, text: string) {
  const typed = readNumber(text, decimal)
  if (!typed) return null
  const known = question.units.some((unit) => unitLike(unit) === unitLike(typed.rest))
  return { ...typed, unit: typed.rest === '' ? '' : known ? (question.units[0] ?? '') : null }
}

/** Words beside the number are its unit, or it is not clear what they mean. */
export function isNumber(question: NumberQuestion, decimal: Decimal, text: string): boolean {
  const typed = readTyped(question, decimal, text)
  return typed !== null && (typed.rest === '' || question.units.length > 0)
}

/** The number is near enough and its unit, if any, is one of the question's. */
export function accepts(question: NumberQuestion, decimal: Decimal, text: string): boolean {
  const typed = readTyped(question, decimal, text)
  if (!typed || typed.unit === null || (typed.unit === '' && question.unitRequired)) return false
  return isNear(typed.value, question.answer, question.tolerance)
}

/** "12 km", in the article's way of writing numbers. */
export const withUnit = ({ units: [unit] }: NumberQuestion, decimal: Decimal, value: number): string =>
  [writeNumber(value, decimal), ...(unit === undefined ? [] : [unit])].join(' ')

/** "12 ± 1 km", "1200 km ± 5 %" */
export function keyOf(question: NumberQuestion, decimal: Decimal): string {
  const { answer, tolerance, units } = question
  const off = writeNumber(tolerance.relative ? tolerance.by * 100 : tolerance.by, decimal)
  if (tolerance.by === 0) return withUnit(question, decimal, answer)
  if (tolerance.relative) return `${withUnit(question, decimal, answer)} ± ${off} %`
  return [`${writeNumber(answer, decimal)} ± ${off}`, ...units.slice(0, 1)].join(' ')
}

/** Numbers that are the same are one row: 1.50 and 1,5, and with a unit that may be left out also without it. */
export function asCounted(question: NumberQuestion, decimal: Decimal, text: string): string {
  const typed = readTyped(question, decimal, text)
  if (!typed) return text
  const unit = typed.rest === '' && !question.unitRequired ? question.units[0] : (typed.unit ?? typed.rest)
  return [writeNumber(typed.value, decimal), unit ?? ''].join(' ').trim()
}

/** What can be wrong with a number and its unit. */
export function numberProblems(question: NumberQuestion, decimal: Decimal): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  const { answer, tolerance, units, unitRequired } = question
  const wrong = (path: QuestionProblem['path'], code: string, values = {}) =>
    problems.push({ path, code, values, severity: 'error' })
  if (tolerance.relative && answer === 0) wrong(['tolerance'], 'share-of-nothing')
  if (unitRequired && units.length === 0) wrong(['unitRequired'], 'no-unit')
  const untypable = (value: number) => readNumber(writeNumber(value, decimal), decimal)?.value !== value
  if (untypable(answer)) wrong(['answer'], 'too-many-digits')
  for (const [at, unit] of units.entries()) {
    const text = `1 ${unit}`
    if (unitLike(unit) === '' || readTyped(question, decimal, text)?.unit !== units[0])
      wrong(['units', at], 'not-a-unit', { unit })
    else if (units.findIndex((other) => unitLike(other) === unitLike(unit)) < at)
      problems.push({ path: ['units', at], code: 'unit-twice', values: { unit }, severity: 'warning' })
  }
  for (const [at, expected] of question.feedback.entries()) {
    if (isNear(expected.answer, answer, tolerance))
      wrong(['feedback', at, 'answer'], 'right-and-wrong', { answer: expected.answer })
    else if (untypable(expected.answer)) wrong(['feedback', at, 'answer'], 'too-many-digits')
  }
  return problems
}
