import { z } from 'zod'
import { nearWord } from './near.ts'
import { error, warning, type Problem } from './problem.ts'
import { QuizFrame } from './quiz-file.ts'
import type { Discussion, Quiz } from './quiz.ts'
import { questionTypes, typeOf, type Question } from './questions.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Article } from './text/article.ts'
import { findPassage } from './text/find-passage.ts'
import { plainInline } from './text/inline.ts'

const questionKeys: Readonly<Record<Question['type'], readonly string[]>> = {
  choice: ['options'],
  choices: ['options'],
  'true-false': ['answer', 'notSaid', 'feedback'],
  'short-text': ['accept', 'feedback'],
  essay: ['words', 'model', 'rubric'],
}
const commonKeys = ['id', 'type', 'prompt', 'passage', 'explanation', 'points', 'skill']
const frameKeys = ['title', 'article', 'source', 'questions', 'discussions', '$schema']
const optionKeys = ['id', 'text', 'correct', 'feedback']
const discussionKeys = ['id', 'prompt', 'starters', 'postFirst']
const sourceKeys = ['outlet', 'author', 'date', 'url']

/** A quiz as parsed from JSON -> the quiz and all its problems of meaning at once; `quiz` is null when one of them is an error. */
export function checkQuiz(file: unknown, article: Article | null): { quiz: Quiz | null; problems: Problem[] } {
  const problems: Problem[] = []
  const frame = QuizFrame.safeParse(file, { reportInput: true })
  if (!frame.success) problems.push(...keysInPlace(frame.error.issues))
  const rows: readonly unknown[] = frame.success ? frame.data.questions : questionsOf(file)

  const questions: Question[] = []
  for (const [at, row] of rows.entries()) {
    const { question, problems: own } = checkQuestion(row, at, article)
    problems.push(...own)
    if (question) questions.push(question)
  }
  const discussions = frame.success ? frame.data.discussions : []
  problems.push(...twice('questions', questions), ...twice('discussions', discussions))
  if (frame.success && rows.length === 0 && discussions.length === 0)
    problems.push(warning(['questions'], 'no-questions'))
  if (!frame.success || problems.some((problem) => problem.severity === 'error')) return { quiz: null, problems }
  const { title, article: name, source } = frame.data
  return { quiz: { title, article: name, source: source ?? null, questions, discussions }, problems }
}

const questionsOf = (file: unknown): readonly unknown[] =>
  z.object({ questions: z.array(z.unknown()) }).safeParse(file).data?.questions ?? []

/** Unknown keys get the keys that may stand at their own place. */
const keysInPlace = (issues: readonly z.core.$ZodIssue[]): Problem[] =>
  issues.flatMap((issue) =>
    shapeProblems(
      [issue],
      [],
      issue.path[0] === 'discussions' ? discussionKeys : issue.path[0] === 'source' ? sourceKeys : frameKeys,
    ),
  )

function checkQuestion(
  row: unknown,
  at: number,
  article: Article | null,
): { question: Question | null; problems: Problem[] } {
  const path = ['questions', at]
  const typed = z.object({ type: z.string() }).safeParse(row)
  const known = Object.keys(questionTypes)
  if (!typed.success)
    return { question: null, problems: [error([...path, 'type'], 'missing-type', { known: known.join(', ') })] }
  const name = z.enum(known as [Question['type'], ...Question['type'][]]).safeParse(typed.data.type)
  if (!name.success) {
    const values = { type: typed.data.type, near: nearWord(typed.data.type, known) ?? '', known: known.join(', ') }
    return { question: null, problems: [error([...path, 'type'], 'unknown-type', values)] }
  }
  const read = questionTypes[name.data].inFile.safeParse(row, { reportInput: true })
  if (!read.success) {
    const keys = (issue: z.core.$ZodIssue) =>
      issue.path[0] === 'options'
        ? optionKeys
        : issue.path[0] === 'passage'
          ? ['quote', 'prefix', 'suffix']
          : [...commonKeys, ...questionKeys[name.data]]
    return { question: null, problems: read.error.issues.flatMap((issue) => shapeProblems([issue], path, keys(issue))) }
  }
  const question = read.data
  const own = typeOf(question)
    .check(question)
    .map((problem) => ({ ...problem, path: [...path, ...problem.path] }))
  return { question, problems: [...own, ...passageProblems(question, path, article), ...advice(question, path)] }
}

function passageProblems({ passage }: Question, path: Problem['path'], article: Article | null): Problem[] {
  if (!passage || !article) return []
  const finding = findPassage(article.text, passage)
  if (finding.found === 'no')
    return [error([...path, 'passage'], 'passage-missing', { quote: passage.quote, near: finding.near?.quote ?? '' })]
  return finding.found === 'often'
    ? [error([...path, 'passage'], 'passage-often', { times: finding.ranges.length })]
    : []
}

/** What good questions have; warnings only. */
function advice(question: Question, path: Problem['path']): Problem[] {
  const problems: Problem[] = []
  if (!question.passage && question.type !== 'essay') problems.push(warning(path, 'no-passage'))
  if (question.explanation === null && question.type !== 'essay') problems.push(warning(path, 'no-explanation'))
  if (question.type === 'choice') {
    const lengths = question.options.map((option) => plainInline(option.text).length)
    const key = question.options.findIndex((option) => option.correct)
    const others = lengths.filter((_, at) => at !== key)
    // Haladyna, Downing and Rodriguez (2002), guideline 24: keep the length of choices about equal.
    if ((lengths[key] ?? 0) > 1.5 * Math.max(...others, 1))
      problems.push(warning([...path, 'options', key], 'longest-is-key'))
  }
  return problems
}

/** The same id twice: said for the second, with what to do. */
function twice(list: 'questions' | 'discussions', things: readonly (Question | Discussion)[]): Problem[] {
  const seen = new Map<string, number>()
  return things.flatMap((thing, at) => {
    const before = seen.get(thing.id)
    seen.set(thing.id, at)
    return before === undefined ? [] : [error([list, at], 'id-twice', { id: thing.id, other: before + 1 })]
  })
}
