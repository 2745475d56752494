import { z } from 'zod'
import { checkQuestion } from './check-question.ts'
import { glossaryProblems } from './glossary-problems.ts'
import { discussionKeys, frameKeys } from './known-keys.ts'
import { nearWord } from './near.ts'
import { error, warning, type Problem } from './problem.ts'
import { DiscussionInFile, QuizFrame } from './quiz-file.ts'
import { questionTypes, type Question } from './questions.ts'
import type { Discussion, Quiz } from './quiz.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Article } from './text/article.ts'

/** A quiz as parsed from JSON -> the quiz and all its problems of meaning at once; `quiz` is null when one of them is an error. */
export function checkQuiz(file: unknown, article: Article | null): { quiz: Quiz | null; problems: Problem[] } {
  const problems: Problem[] = []
  const frame = QuizFrame.safeParse(file, { reportInput: true })
  if (!frame.success) problems.push(...shapeProblems(frame.error.issues, [], frameKeys))

  const rows = listOf(file, 'questions')
  const questions = rows.map((row, at) => checkQuestion(row, ['questions', at], article))
  const discussions = listOf(file, 'discussions').map((row, at) => checkDiscussion(row, ['discussions', at]))
  problems.push(...[...questions, ...discussions].flatMap((checked) => checked.problems))
  problems.push(
    ...twice(
      'questions',
      questions.map(({ question }) => question),
    ),
  )
  problems.push(
    ...twice(
      'discussions',
      discussions.map(({ discussion }) => discussion),
    ),
  )
  const glossary = frame.success ? frame.data.glossary : []
  problems.push(...glossaryProblems(glossary, article))
  const all = questions.map(({ question }) => question)
  problems.push(...earlierProblems(all, 'lookBack', { unknown: 'look-back-unknown', later: 'look-back-later' }))
  problems.push(...earlierProblems(all, 'parallelTo', { unknown: 'parallel-unknown', later: 'parallel-later' }))
  problems.push(...parallelProblems(all))
  if (frame.success && rows.length === 0) {
    problems.push(warning(['questions'], discussions.length === 0 ? 'no-questions' : 'only-discussions'))
  }
  if (!frame.success || problems.some((problem) => problem.severity === 'error')) return { quiz: null, problems }
  const { title, article: name, source } = frame.data
  const quiz = {
    ...{ title, article: name, source: source ?? null },
    questions: questions.flatMap(({ question }) => question ?? []),
    discussions: discussions.flatMap(({ discussion }) => discussion ?? []),
    glossary,
  }
  return { quiz, problems }
}

/** A list of the file as far as it is one, whatever else is wrong. */
const listOf = (file: unknown, key: 'questions' | 'discussions'): readonly unknown[] =>
  z.object({ [key]: z.array(z.unknown()) }).safeParse(file).data?.[key] ?? []

function checkDiscussion(row: unknown, path: Problem['path']): { discussion: Discussion | null; problems: Problem[] } {
  const read = DiscussionInFile.safeParse(row, { reportInput: true })
  if (read.success) return { discussion: read.data, problems: [] }
  return { discussion: null, problems: shapeProblems(read.error.issues, path, discussionKeys) }
}

/** A question names one that comes before it. Those whose shape is wrong are null: one of them may be meant. */
function earlierProblems(
  questions: readonly (Question | null)[],
  field: 'lookBack' | 'parallelTo',
  codes: { unknown: string; later: string },
): Problem[] {
  return questions.flatMap((question, at): Problem[] => {
    const id = question?.[field] ?? null
    if (id === null) return []
    const where = ['questions', at, field]
    const other = questions.findIndex((one) => one?.id === id)
    if (other >= at) return [error(where, codes.later, { id })]
    if (other >= 0 || questions.includes(null)) return []
    const earlier = questions.slice(0, at).flatMap((one) => one?.id ?? [])
    return [error(where, codes.unknown, { id, near: nearWord(id, earlier) ?? '' })]
  })
}

/** What carries over is a right answer, so both questions have one that the program knows. */
function parallelProblems(questions: readonly (Question | null)[]): Problem[] {
  const hasNone = (question: Question) => questionTypes[question.type].markedBy !== 'program'
  return questions.flatMap((question, at): Problem[] => {
    const earlier = question?.parallelTo == null ? null : questions.find((one) => one?.id === question.parallelTo)
    if (!question || !earlier) return []
    const without = [question, earlier].find(hasNone)
    return without ? [error(['questions', at, 'parallelTo'], 'parallel-no-key', { type: without.type })] : []
  })
}

/** The same id twice: said for the second, with what to do. Those whose shape is wrong are null and keep their place. */
function twice(list: 'questions' | 'discussions', things: readonly ({ id: string } | null)[]): Problem[] {
  const seen = new Map<string, number>()
  return things.flatMap((thing, at) => {
    if (!thing) return []
    const before = seen.get(thing.id)
    if (before === undefined) seen.set(thing.id, at)
    return before === undefined ? [] : [error([list, at], 'id-twice', { id: thing.id, other: before + 1 })]
  })
}
