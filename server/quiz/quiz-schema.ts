import { z } from 'zod'
import { QuizInFile } from './quiz-file.ts'

/** `quiz.schema.json`: the JSON Schema of `quiz.json`, which gives editors completion and hints. */
export function quizSchema(): string {
  const schema = z.toJSONSchema(QuizInFile, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ ...schema, title: 'A Readout quiz' }, null, 2)}\n`
}
