import type { Question } from './questions.ts'
import { ChoiceInFile } from './types/choice.ts'
import { ChoicesInFile } from './types/choices.ts'
import { EssayInFile } from './types/essay.ts'
import { NumberInFile } from './types/number-question.ts'
import { EvidenceInFile } from './types/evidence.ts'
import { OptionInFile } from './types/options.ts'
import { ShortTextInFile } from './types/short-text.ts'
import { TrueFalseInFile } from './types/true-false.ts'

const frame: Readonly<Record<string, readonly string[]>> = {
  '': ['title', 'article', 'source', 'questions', 'discussions', '$schema'],
  source: ['outlet', 'author', 'date', 'url'],
}

/** The keys that may stand in a discussion. */
export const discussionKeys = (): readonly string[] => ['id', 'prompt', 'starters', 'postFirst']

const question: Readonly<Record<Question['type'], readonly string[]>> = {
  choice: Object.keys(ChoiceInFile.shape),
  choices: Object.keys(ChoicesInFile.shape),
  'true-false': Object.keys(TrueFalseInFile.shape),
  'short-text': Object.keys(ShortTextInFile.shape),
  number: Object.keys(NumberInFile.shape),
  essay: Object.keys(EssayInFile.shape),
  evidence: Object.keys(EvidenceInFile.shape),
}

const feedback: Readonly<Record<string, readonly string[]>> = {
  'true-false': ['true', 'false', 'not-said'],
  'short-text': ['answer', 'feedback'],
  number: ['answer', 'feedback'],
  evidence: ['passage', 'feedback'],
}

/** The keys that may stand in an object of `quiz.json` outside of its questions. @param path from the file's root */
export const frameKeys = (path: readonly PropertyKey[]): readonly string[] => frame[String(path[0] ?? '')] ?? []

/** The keys that may stand in an object of a question. @param path from the question */
export function questionKeys(type: Question['type'], path: readonly PropertyKey[]): readonly string[] {
  if (path[0] === 'options') return Object.keys(OptionInFile.shape)
  if (path[0] === 'passage' || path[0] === 'accept' || path[2] === 'passage') return ['quote', 'prefix', 'suffix']
  return path[0] === 'feedback' ? (feedback[type] ?? []) : question[type]
}
