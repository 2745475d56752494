import type { Question } from './questions.ts'
import { BlanksInFile } from './types/blanks.ts'
import { ChoiceInFile } from './types/choice.ts'
import { ChoicesInFile } from './types/choices.ts'
import { ClassifyInFile, StatementInFile } from './types/classify.ts'
import { EssayInFile } from './types/essay.ts'
import { MatchInFile, PairInFile } from './types/match.ts'
import { NumberInFile } from './types/number-question.ts'
import { EvidenceInFile } from './types/evidence.ts'
import { GapInFile } from './types/gap.ts'
import { OptionInFile } from './types/options.ts'
import { PollInFile } from './types/poll.ts'
import { OrderInFile } from './types/order.ts'
import { ShortTextInFile } from './types/short-text.ts'
import { TrueFalseInFile } from './types/true-false.ts'

const frame: Readonly<Record<string, readonly string[]>> = {
  '': ['title', 'article', 'source', 'glossary', 'questions', 'discussions', '$schema'],
  source: ['outlet', 'author', 'date', 'url'],
  glossary: ['word', 'forms', 'meaning'],
}

/** The keys that may stand in a discussion. */
export const discussionKeys = (): readonly string[] => ['id', 'prompt', 'starters', 'postFirst']

const question: Readonly<Record<Question['type'], readonly string[]>> = {
  choice: Object.keys(ChoiceInFile.shape),
  choices: Object.keys(ChoicesInFile.shape),
  'true-false': Object.keys(TrueFalseInFile.shape),
  'short-text': Object.keys(ShortTextInFile.shape),
  number: Object.keys(NumberInFile.shape),
  blanks: Object.keys(BlanksInFile.shape),
  match: Object.keys(MatchInFile.shape),
  order: Object.keys(OrderInFile.shape),
  classify: Object.keys(ClassifyInFile.shape),
  poll: Object.keys(PollInFile.shape),
  essay: Object.keys(EssayInFile.shape),
  evidence: Object.keys(EvidenceInFile.shape),
}

/** What may stand inside a question: by its type and the key that holds it. */
const inside: Readonly<Partial<Record<Question['type'], Readonly<Record<string, readonly string[]>>>>> = {
  choice: { options: Object.keys(OptionInFile.shape) },
  choices: { options: Object.keys(OptionInFile.shape) },
  'true-false': { feedback: ['true', 'false', 'not-said'] },
  'short-text': { feedback: ['answer', 'feedback'] },
  essay: { criteria: ['text', 'levels', 'points'] },
  number: { feedback: ['answer', 'feedback'] },
  poll: { options: ['id', 'text'], scale: ['low', 'high', 'steps'] },
  evidence: { feedback: ['passage', 'feedback'] },
  blanks: { gaps: Object.keys(GapInFile.shape), feedback: ['answer', 'feedback'] },
  match: { pairs: Object.keys(PairInFile.shape), others: ['id', 'text'] },
  order: { items: ['id', 'text'] },
  classify: { categories: ['id', 'text'], statements: Object.keys(StatementInFile.shape) },
}

/** The keys that may stand in an object of `quiz.json` outside of its questions. @param path from the file's root */
export const frameKeys = (path: readonly PropertyKey[]): readonly string[] => frame[String(path[0] ?? '')] ?? []

/** The keys that may stand in an object of a question. @param path from the question */
export function questionKeys(type: Question['type'], path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return question[type]
  if (path[0] === 'passage' || path[0] === 'accept' || path[2] === 'passage') return ['quote', 'prefix', 'suffix']
  // Lists in a list are named by their own key: `gaps[0].feedback[0]`.
  return inside[type]?.[String(typeof path[2] === 'string' ? path[2] : path[0])] ?? []
}
