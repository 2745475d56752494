import { z } from 'zod'
import { baseOf } from './base.ts'
import { NumberInFile, type NumberQuestion } from './number-question.ts'
import { accepts, asCounted, isNumber, keyOf, numberProblems, readTyped, withUnit } from './number-rules.ts'
import { noAsks, type QuestionType } from './question-type.ts'
import { decimalOf, readNumber, writeNumber, type Decimal } from './read-number.ts'
import { written } from './written.ts'

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

/** Longest number with its unit in graphemes. */
const numberLimit = 60

/** @param decimal of the article's language */
const numberIn = (decimal: Decimal): QuestionType<NumberQuestion, Response> => ({
  inFile: NumberInFile.transform((file): NumberQuestion => ({
    ...baseOf(file),
    type: file.type,
    answer: file.answer,
    tolerance:
      typeof file.tolerance === 'object'
        ? { by: file.tolerance.share, relative: true }
        : { by: file.tolerance ?? 0, relative: false },
    units: file.units ?? [],
    unitRequired: file.unitRequired ?? false,
    feedback: file.feedback ?? [],
  })),
  response: Response,
  written: true,
  markedBy: 'program',
  check: (question) => numberProblems(question, decimal),
  readForm: (_question, form) => written(form, numberLimit),
  refuses: (question, { text }) => (isNumber(question, decimal, text) ? null : 'not-a-number'),
  writeForm: (_question, response) => ({ response: response.text }),
  grade: (question, response) => (accepts(question, decimal, response.text) ? 1 : 0),
  sheet: () => [],
  asks: ({ units, unitRequired }) => ({
    ...noAsks,
    number: { decimal, unit: units.length === 0 ? 'none' : unitRequired ? 'required' : 'allowed' },
  }),
  feedback(question, response) {
    const value = response && readTyped(question, decimal, response.text)?.value
    return {
      mark: response && (accepts(question, decimal, response.text) ? 1 : 0),
      options: [],
      key: keyOf(question, decimal),
      why: question.feedback.find(({ answer }) => answer === value)?.feedback ?? null,
    }
  },
  answers: (question) => ({
    accepted: [keyOf(question, decimal), ...question.units.slice(1)],
    expected: question.feedback.map(({ answer, feedback }) => ({
      answer: withUnit(question, decimal, answer),
      feedback,
    })),
  }),
  tally(question, responses) {
    const rows = new Map<string, { text: string; count: number; correct: boolean }>()
    for (const { text } of responses) {
      const words = asCounted(question, decimal, text)
      const row = rows.get(words)
      if (row) row.count += 1
      else rows.set(words, { text: words, count: 1, correct: accepts(question, decimal, text) })
    }
    return [...rows].map(([id, row]) => ({ id, letter: null, ...row })).sort((a, b) => b.count - a.count)
  },
  examples(question) {
    const { answer, tolerance, feedback } = question
    const off = tolerance.relative ? tolerance.by * Math.abs(answer) : tolerance.by
    return [answer, ...feedback.map((expected) => expected.answer), Math.ceil(answer + off + 1)]
      .map((value) => withUnit(question, decimal, value))
      .filter((text) => isNumber(question, decimal, text))
      .map((response) => ({ response }))
  },
  plain(_question, { text }) {
    const typed = readNumber(text, decimal)
    return typed?.ambiguous === true ? `${text} = ${writeNumber(typed.value, decimal)}` : text
  },
})

const numberWith = { '.': numberIn('.'), ',': numberIn(',') }

/** A number that the student types, with a unit where the quiz has one; beside a text it is read as that text's language has it. */
export const number: QuestionType<NumberQuestion, Response> = {
  ...numberIn('.'),
  within: ({ lang }) => numberWith[decimalOf(lang)],
}
