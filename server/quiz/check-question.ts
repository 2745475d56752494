import { z } from 'zod'
import { advice } from './advice.ts'
import { questionKeys } from './known-keys.ts'
import { nearWord } from './near.ts'
import { error, type Problem } from './problem.ts'
import { questionTypes, typeOf, type Question } from './questions.ts'
import { kindOf, shapeProblems } from './shape-problems.ts'
import { noArticle, type Article } from './text/article.ts'
import { findPassage } from './text/find-passage.ts'
import type { Passage } from './text/passage.ts'

const TypeName = z.enum(Object.keys(questionTypes) as [Question['type'], ...Question['type'][]])

/**
 * One question as parsed from JSON. Its meaning is looked at as soon as its own shape is right, whatever the others are like.
 * @param path of the question from the file's root
 * @returns `question` is null when its shape is wrong
 */
export function checkQuestion(
  row: unknown,
  path: Problem['path'],
  article: Article | null,
): { question: Question | null; problems: Problem[] } {
  const wrong = (problems: Problem[]) => ({ question: null, problems })
  if (kindOf(row) !== 'object') {
    return wrong([error(path, 'wrong-type', { got: kindOf(row), expected: 'object', what: 'questions[]' })])
  }
  const known = TypeName.options.join(', ')
  const { type: named } = z.looseObject({ type: z.unknown().optional() }).parse(row)
  if (named === undefined) return wrong([error(path, 'missing-type', { known })])
  const type = TypeName.safeParse(named)
  if (!type.success) {
    const got = typeof named === 'string' ? named : JSON.stringify(named)
    return wrong([error([...path, 'type'], 'unknown-type', { type: got, near: nearType(got), known })])
  }
  const read = questionTypes[type.data].inFile.safeParse(row, { reportInput: true })
  if (!read.success) return wrong(shapeProblems(read.error.issues, path, (at) => questionKeys(type.data, at)))
  const question = read.data
  const rules = typeOf(question, article ?? noArticle)
  const own = question.passage ? [{ path: ['passage'], passage: question.passage }] : []
  const passages = rules.passages?.(question) ?? own
  const all = [
    ...rules.check(question),
    ...passages.flatMap(({ path, passage }) => passageProblems(passage, path, article)),
    ...triesProblems(question),
    ...certaintyProblems(question),
    ...whereProblems(question),
    ...advice(question),
  ]
  return { question, problems: all.map((problem) => ({ ...problem, path: [...path, ...problem.path] })) }
}

/** "multiple-choice" is most likely `choice`, as "choise" is; empty when nothing is like it. */
function nearType(got: string): string {
  const held = [...TypeName.options]
    .sort((a, b) => b.length - a.length)
    .find((type) => got.toLowerCase().includes(type))
  return nearWord(got, TypeName.options) ?? held ?? ''
}

/** Tries and hints are for what the program marks, and a hint comes after a try that another one follows. */
function triesProblems(question: Question): Problem[] {
  const { tries, hints } = question
  if (tries > 1 && questionTypes[question.type].markedBy !== 'program')
    return [error([], 'no-tries', { type: question.type })]
  return hints.length < tries ? [] : [error(['hints', tries - 1], 'hint-never-shown', { tries })]
}

/** Certainty is about a right answer, and its points are for the first one given. */
function certaintyProblems(question: Question): Problem[] {
  if (question.certainty === null) return []
  if (questionTypes[question.type].markedBy !== 'program')
    return [error(['certainty'], 'no-certainty', { type: question.type })]
  return question.certainty === 'gardner-medwin' && question.tries > 1
    ? [error(['certainty'], 'certainty-with-tries')]
    : []
}

/** Who writes a text quotes it there; "show me where" is for answers that do not. */
const whereProblems = (question: Question): Problem[] =>
  question.where !== null && questionTypes[question.type].markedBy === 'teacher'
    ? [error(['where'], 'no-where', { type: question.type })]
    : []

function passageProblems(passage: Passage, path: Problem['path'], article: Article | null): Problem[] {
  if (!article) return []
  const finding = findPassage(article.text, passage)
  if (finding.found === 'often') return [error(path, 'passage-often', { times: finding.ranges.length })]
  if (finding.found === 'once') return []
  const alone =
    passage.prefix !== undefined || passage.suffix !== undefined
      ? findPassage(article.text, { quote: passage.quote })
      : finding
  if (alone.found !== 'no') return [error(path, 'passage-not-beside', {})]
  return [error(path, 'passage-missing', { quote: passage.quote, near: finding.near?.quote ?? '' })]
}
