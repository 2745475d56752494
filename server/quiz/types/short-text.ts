import { z } from 'zod'
import { baseOf, baseShape, questionShape, Words } from './base.ts'
import { Comparing, comparingOf, comparingShape, fits, hasStar, isOpen, isSlip, usual } from './comparing.ts'
import { ExpectedAnswer, ExpectedInFile } from './expected-answer.ts'
import { noAsks, type QuestionProblem, type QuestionType } from './question-type.ts'
import { textTally } from './text-tally.ts'
import { written } from './written.ts'

/** As `quiz.json` has it: a few words, with every answer that is right. */
export const ShortTextInFile = z.strictObject({
  ...questionShape,
  type: z.literal('short-text').describe('A few words, compared with the answers you accept'),
  accept: z
    .array(Words)
    .min(1)
    .max(50)
    .describe('Every answer that is right, the one to show first; * stands for any letters or none'),
  ...comparingShape,
  slips: z
    .boolean()
    .optional()
    .describe('true: one typing slip in a word of five letters or more is forgiven, unless it makes a wrong answer'),
  feedback: ExpectedInFile,
})

/** After normalising. */
export const ShortText = z.object({
  ...baseShape,
  type: z.literal('short-text'),
  accept: z.array(z.string()),
  feedback: z.array(ExpectedAnswer),
  comparing: Comparing.default(usual),
  /** One typing slip is forgiven; see `isSlip`. */
  slips: z.boolean().default(false),
})
export type ShortText = z.output<typeof ShortText>

const Response = z.object({ text: z.string() })
type Response = z.output<typeof Response>

/** Longest short answer in graphemes. */
export const shortTextLimit = 200

type Verdict = 'right' | 'slip' | 'wrong'

/**
 * How typed words stand. Accepted answers go before expected wrong ones, both before slips; and what could as well be a
 * slip of a wrong answer is wrong.
 * @returns `words` for whoever gave an expected wrong answer; null for others
 */
function judge(question: ShortText, text: string): { verdict: Verdict; words: string | null } {
  const { accept, feedback, comparing, slips } = question
  if (accept.some((answer) => fits(text, answer, comparing))) return { verdict: 'right', words: null }
  const expected = feedback.find(({ answer }) => fits(text, answer, comparing))
  if (expected) return { verdict: 'wrong', words: expected.feedback }
  const near = ({ answer }: { answer: string }) => !hasStar(answer) && isSlip(text, answer, comparing)
  const slip = slips && accept.some((answer) => near({ answer })) && !feedback.some(near)
  return { verdict: slip ? 'slip' : 'wrong', words: null }
}

const accepts = (question: ShortText, text: string): boolean => judge(question, text).verdict !== 'wrong'

/** As a reader sees it: a star that stands for any letters is three dots. */
export const shown = (pattern: string): string =>
  pattern
    .split('\\*')
    .map((part) => part.replaceAll('*', '…'))
    .join('*')

/** Words that an accepted answer takes; itself, where nothing shorter is found. */
export const taken = (pattern: string, { comparing }: Pick<ShortText, 'comparing'>): string =>
  ['', 'x'].map((fill) => shown(pattern).replaceAll('…', fill)).find((text) => fits(text, pattern, comparing)) ??
  pattern

function check(question: ShortText): QuestionProblem[] {
  const { accept, feedback, comparing, slips } = question
  const problems: QuestionProblem[] = []
  for (const [at, { answer }] of feedback.entries()) {
    const path = ['feedback', at, 'answer']
    if (accept.some((right) => fits(answer, right, comparing)))
      problems.push({ path, code: 'right-and-wrong', values: { answer }, severity: 'error' })
    else if (slips && !hasStar(answer)) {
      const near = accept.find((right) => !hasStar(right) && isSlip(answer, right, comparing))
      if (near !== undefined)
        problems.push({ path, code: 'slip-of-right', values: { answer, near }, severity: 'warning' })
    }
  }
  for (const [at, answer] of accept.entries()) {
    const before = accept.slice(0, at).find((other) => fits(answer, other, comparing))
    if (isOpen(answer, comparing)) {
      const code = hasStar(answer) ? 'accepts-everything' : 'nothing-to-compare'
      problems.push({ path: ['accept', at], code, values: { answer }, severity: 'error' })
    } else if (before !== undefined)
      problems.push({ path: ['accept', at], code: 'accepted-twice', values: { answer, before }, severity: 'warning' })
  }
  return problems
}

/** A few words of the student's own, compared with the accepted answers by `fits` and `isSlip`. */
export const shortText: QuestionType<ShortText, Response> = {
  inFile: ShortTextInFile.transform((file): ShortText => ({
    ...baseOf(file),
    type: file.type,
    accept: file.accept,
    feedback: file.feedback ?? [],
    comparing: comparingOf(file),
    slips: file.slips ?? false,
  })),
  response: Response,
  written: true,
  markedBy: 'program',
  check,
  readForm: (_question, form) => written(form, shortTextLimit),
  writeForm: (_question, response) => ({ response: response.text }),
  grade: (question, response) => (accepts(question, response.text) ? 1 : 0),
  sheet: () => [],
  asks: ({ comparing }) => ({ ...noAsks, capitals: comparing.case }),
  feedback: (question, response) => ({
    mark: response && shortText.grade(question, response),
    options: [],
    key: question.accept[0] === undefined ? null : shown(question.accept[0]),
    why: response && judge(question, response.text).words,
  }),
  answers: ({ accept, feedback }) => ({
    accepted: accept.map(shown),
    expected: feedback.map(({ answer, feedback: words }) => ({ answer: shown(answer), feedback: words })),
  }),
  tally: (question, responses) =>
    textTally(
      responses.map(({ text }) => text),
      question.comparing,
      (text) => accepts(question, text),
    ),
  examples: (question) =>
    [...question.accept, ...question.feedback.map(({ answer }) => answer)].map((answer) => ({
      response: taken(answer, question),
    })),
  plain: (_question, response) => response.text,
}
