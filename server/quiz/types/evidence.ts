import { z } from 'zod'
import { noArticle, type Article, type Range } from '../text/article.ts'
import { findPassage } from '../text/find-passage.ts'
import { markdownOf } from '../text/inline.ts'
import { placeOf, sentencesAt, trimmed } from '../text/locate.ts'
import { MarkedPassage, passageValue, readPassages, touched } from '../text/marked-passage.ts'
import { Passage } from '../text/passage.ts'
import { jaccard, share, subtract } from '../text/ranges.ts'
import { baseOf, baseShape, PassageInFile, questionShape, Words } from './base.ts'
import type { QuestionProblem, QuestionType, TallyRow } from './question-type.ts'

/** The place in the text is the answer itself, so neither is asked for beside it. */
const shape = z.strictObject(questionShape).omit({ passage: true, where: true }).shape

/** How alike a mark and a passage have to be: half of what either holds, the overlap criterion of Everingham et al., The PASCAL Visual Object Classes Challenge (2010). */
const defaultThreshold = 0.5

/** As `quiz.json` has it: a place in the text is the answer. */
export const EvidenceInFile = z.strictObject({
  ...shape,
  type: z.literal('evidence').describe('A place in the text, marked by the pupil'),
  accept: z
    .array(PassageInFile)
    .min(1)
    .max(12)
    .describe('Every passage that is right, copied from the text; whole sentences work best'),
  need: z.enum(['any', 'all']).optional().describe('"all": every accepted passage has to be marked; else any of them'),
  threshold: z
    .number()
    .positive()
    .max(1)
    .optional()
    .describe('How alike a mark and the passage have to be, above 0 to 1; 0.5 unless you say otherwise'),
  most: z
    .int()
    .positive()
    .max(40)
    .optional()
    .describe('How many sentences may be marked, where it is more than needed'),
  feedback: z
    .array(
      z.strictObject({
        passage: PassageInFile.describe('A wrong place that you expect'),
        feedback: Words.describe('Words for whoever marks it'),
      }),
    )
    .max(20)
    .optional()
    .describe('Words for wrong places that you expect'),
})

/** After normalising. */
export const Evidence = z.object({
  ...baseShape,
  type: z.literal('evidence'),
  accept: z.array(Passage),
  need: z.enum(['any', 'all']),
  threshold: z.number(),
  /** Null for as many as the accepted passages need. */
  most: z.int().nullable(),
  feedback: z.array(z.object({ passage: Passage, feedback: z.string() })),
})
export type Evidence = z.output<typeof Evidence>

const Response = z.object({ passages: z.array(MarkedPassage) })
type Response = z.output<typeof Response>

/**
 * How well each accepted passage was marked: {@link jaccard} of everything marked and the passage, where letters of the
 * other accepted passages count neither way. What was marked beside them counts against all.
 * @returns 0 to 1 for each, in their order
 */
export const overlaps = (marked: readonly Range[], accepted: readonly Range[]): number[] =>
  accepted.map((passage, at) => {
    const others = subtract(accepted.toSpliced(at, 1), [passage])
    return jaccard(subtract(marked, others), [passage])
  })

/**
 * Needing any: 1 for one accepted passage found, else 0. Needing all: the share of them that was found. Found is whose
 * overlap reaches the threshold.
 */
export function foundShare(shares: readonly number[], need: Evidence['need'], threshold: number): number {
  const found = shares.filter((overlap) => overlap >= threshold).length
  return need === 'any' ? Math.min(found, 1) : found / shares.length
}

/** The rules about one text; without the text nothing can be found, and every answer is wrong. */
function evidenceIn(article: Article): QuestionType<Evidence, Response> {
  const rangeOf = (passage: Passage): Range[] => {
    const finding = findPassage(article.text, passage)
    return finding.found === 'once' ? [finding.range] : []
  }
  const acceptedBy = (question: Evidence): Range[] => question.accept.flatMap(rangeOf)
  const sentencesOf = (range: Range) => sentencesAt(article, range)

  /** As many sentences as the right answer touches: of the longest passage, or of all that are needed. */
  const least = ({ accept, need }: Evidence): number => {
    const each = accept.map((passage) => touched(article, rangeOf(passage)))
    return need === 'any' ? Math.max(...each) : touched(article, accept.flatMap(rangeOf))
  }
  const limit = (question: Evidence): number => Math.max(1, question.most ?? least(question))

  const markOf = (question: Evidence, { passages }: Response): number => {
    const accepted = acceptedBy(question)
    return accepted.length === 0 ? 0 : foundShare(overlaps(passages, accepted), question.need, question.threshold)
  }

  const whyOf = (question: Evidence, { passages }: Response): string | null =>
    question.feedback.find(({ passage }) =>
      rangeOf(passage).some((wrong) => passages.some((marked) => share(marked, wrong))),
    )?.feedback ?? null

  function check(question: Evidence): QuestionProblem[] {
    const { accept, most, threshold, feedback } = question
    const problems: QuestionProblem[] = []
    const add = (path: QuestionProblem['path'], code: string, values: QuestionProblem['values'] = {}) =>
      void problems.push({ path, code, values, severity: 'error' })
    const accepted = accept.map(rangeOf)
    for (const [at, ranges] of accepted.entries()) {
      const whole = jaccard(
        ranges,
        ranges.flatMap(sentencesOf).map((sentence) => trimmed(article.text, sentence)),
      )
      if (ranges.length > 0 && whole < threshold)
        add(['accept', at], 'less-than-sentence', { percent: Math.floor(100 * whole), threshold: 100 * threshold })
    }
    for (const [at, { passage }] of feedback.entries())
      if (rangeOf(passage).some((wrong) => accepted.flat().some((right) => share(wrong, right))))
        add(['feedback', at, 'passage'], 'place-right-and-wrong')
    if (most !== null && most < least(question)) add(['most'], 'most-too-few', { least: least(question) })
    return problems
  }

  /** A row for each sentence that was marked, in the order of the text; one answer counts once in each. */
  function tally(question: Evidence, responses: readonly Response[]): TallyRow[] {
    const right = new Set(acceptedBy(question).flatMap(sentencesOf))
    const marked = responses.map(({ passages }) => new Set(passages.flatMap(sentencesOf)))
    return article.blocks.flatMap(({ number, sentences }) =>
      sentences.flatMap((sentence, at): TallyRow[] => {
        const count = marked.filter((own) => own.has(sentence)).length
        const correct = right.has(sentence)
        if (count === 0 && !correct) return []
        const letter = number === null ? null : `${number}.${at + 1}`
        const words = article.text.slice(sentence.start, sentence.end).trim()
        return [{ id: sentence.id, letter, text: markdownOf(words), count, correct }]
      }),
    )
  }

  return {
    inFile: EvidenceInFile.transform((file): Evidence => ({
      ...baseOf({ ...file, passage: file.accept[0] }),
      type: file.type,
      accept: file.accept,
      need: file.need ?? 'any',
      threshold: file.threshold ?? defaultThreshold,
      most: file.most ?? null,
      feedback: file.feedback ?? [],
    })),
    response: Response,
    written: false,
    markedBy: 'program',
    marked: ({ passages }) => passages,
    sentencesAtMost: limit,
    passages: ({ accept, feedback }) => [
      ...accept.map((passage, at) => ({ path: ['accept', at], passage })),
      ...feedback.map(({ passage }, at) => ({ path: ['feedback', at, 'passage'], passage })),
    ],
    check,
    readForm(question, form) {
      const passages = readPassages(article, form.response, limit(question))
      return passages.length === 0 ? null : { passages }
    },
    writeForm: (_question, { passages }) => ({ response: passages.map(passageValue) }),
    grade: markOf,
    sheet: () => [],
    feedback(question, response) {
      const accepted = acceptedBy(question)
      const shares = overlaps(response?.passages ?? [], accepted)
      const found = accepted.filter((_, at) => (shares[at] ?? 0) >= question.threshold)
      const places = (ranges: readonly Range[], right: (range: Range) => boolean) =>
        ranges.flatMap((range) => {
          const place = placeOf(article, range)
          return place ? [{ place, right: right(range) }] : []
        })
      return {
        mark: response && markOf(question, response),
        options: [],
        key: question.accept.map(({ quote }) => `“${quote}”`).join('; '),
        why: response && whyOf(question, response),
        places: {
          marked: places(response?.passages ?? [], (range) => found.some((right) => share(range, right))),
          accepted: places(accepted, (range) => found.includes(range)),
        },
      }
    },
    answers: ({ accept, feedback }) => ({
      accepted: accept.map(({ quote }) => `“${quote}”`),
      expected: feedback.map((one) => ({ answer: `“${one.passage.quote}”`, feedback: one.feedback })),
    }),
    tally,
    examples(question) {
      const accepted = acceptedBy(question)
      const right = question.need === 'any' ? accepted.slice(0, 1) : accepted
      const others = article.blocks
        .filter(({ number }) => number !== null)
        .flatMap(({ sentences }) => sentences.map((sentence) => trimmed(article.text, sentence)))
        .filter((sentence) => accepted.every((passage) => !share(passage, sentence)))
      return [right, ...others.map((sentence) => [sentence])].map((ranges) => ({ response: ranges.map(passageValue) }))
    },
    plain: (_question, { passages }) => passages.map(({ quote }) => `“${quote}”`).join('; '),
    within: evidenceIn,
  }
}

/** A place in the text as the answer: marked sentences or words, compared with accepted passages by their overlap. */
export const evidence = evidenceIn(noArticle)
